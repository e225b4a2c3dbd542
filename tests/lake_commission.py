"""Texts of an invented body, as files that are dropped on the page."""

from __future__ import annotations

SEVENTH = """SEVENTH MEETING OF THE LAKE COMMISSION
ZENDA, RURITANIA, 5 MARCH 2031
CO-CHAIRS' STATEMENT

1. The Co-Chairs hosted the Seventh Meeting of the Lake Commission in Zenda, Ruritania on 5 March 2031.

2. The Meeting welcomed the report of the Working Group and thanked the Government of Ruritania.

Page 1

3. The Meeting agreed to hold a workshop in Strelsau by 30 September 2031.
"""
EIGHTH = """EIGHTH MEETING OF THE LAKE COMMISSION
STRELSAU, RURITANIA, 4 MARCH 2032
CO-CHAIRS' STATEMENT

1. The Co-Chairs hosted the Eighth Meeting of the Lake Commission in Strelsau, Ruritania on 4 March 2032.

2. The Meeting endorsed the report of the Working Group and thanked the Government of Ruritania.
"""
ID, NEXT = "2031-03-05-lake-commission-7", "2032-03-04-lake-commission-8"
