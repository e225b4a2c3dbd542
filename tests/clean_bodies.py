"""Statements of five bodies that have nothing to do with each other, without a fault of name or build: silent.

Each is full of what only looks like one: a treaty's own Annex I, "Minister" beside "Ministry", a short name beside its
long one, a list that goes on behind a heading, two groups of like names.
"""

TREATY = """\
---
id: cop
kind: statement
meeting: {body: Marsh Convention, name: Sixth Meeting of the Conference of the Parties, ordinal: 6}
---

# MARSH CONVENTION
# DECISIONS OF THE SIXTH MEETING

1. The Conference of the Parties to the Convention on Marshes and Mires of Global Importance met in Zenda. It recalled
paragraph 45 of the Strelsau Declaration, Annex I of the Convention and paragraph 17 of its decision 5/2.

2. Recalling Article 4, paragraph 2, the Conference requested Parties included in Annex I to report by May 2031 (see
paragraph 4 below).

3. The Conference established the Working Group on Marsh Finance and the Working Group on Mire Finance, and took note of
the report of the Working Group on Marsh Finance.

4. It decided that reports should:

    - (a) follow the format of Annex A;
    - (b) name the sources of data; and
    - (c) be sent to the Secretariat.

5. The Conference adopted the budget (Annex B), and thanked the Ministry of Water of Ruritania and the Minister of Water
of Ruritania.

## Annex A: Format of reports

1. Reports are of ten pages (2,000 m²
of marsh a page).

## Annex B: Budget

| Item | 2031 | 2032 |
| --- | --- | --- |
| Staff | 4 | 5 |
| Travel | 2 | 2 |
| Meetings | 1 | 1 |
| Total | 7 | 8 |
"""

BANK = """\
---
id: bank
kind: statement
meeting: {body: Reserve Board of Sylvania, name: Monetary Policy Committee}
---

# RESERVE BOARD OF SYLVANIA
# STATEMENT OF THE MONETARY POLICY COMMITTEE

The Monetary Policy Committee (MPC) kept the policy rate at 4.25 per cent. Members saw risks on both sides: growth was
slower than in May, and inflation (2.9 per cent) had not come down.

The MPC expects inflation to return to its target in 2032. Staff of the International Monetary Fund (IMF) attended as
observers; the IMF had published its review on 3 May.

Voting for the decision: A. Hentzau (Governor), B. Tarlenheim and C. Sapt. Voting against: nobody.
"""

FORUM = """\
---
id: forum
kind: declaration
meeting: {body: Leaders of the Coral Forum, name: Coral Forum Leaders Meeting}
---

# CORAL FORUM
# COMMUNIQUE

1. We, the Leaders of Fiji, Kiribati, Nauru, Palau, Samoa, Tonga and Vanuatu, met in Suva. Viet Nam and the Republic of
Korea attended as guests. We thanked the Government of the Republic of Fiji, and Fiji as our host.

2. We commit ourselves to:

## A. Oceans

- **a.** protecting reefs and lagoons;
- **b.** monitoring fishing fleets;

## B. Skies

- **a.** measuring the weather of all islands;
- **b.** sharing data with the World Meteorological Organization (WMO); and
- **c.** funding the stations of the WMO.

## C. Next steps

3. We agreed that “Resilience of small islands (2030)” would be our theme, and that officials would meet:

- to prepare the Coral Forum Ministers Meeting in May; and
- to report to the Ninth Coral Forum Leaders Meeting.

4. We thanked the Minister for Foreign Affairs of Fiji and the Ministers of Foreign Affairs of Samoa and Tonga, and
welcomed as observers Brunei Darussalam, Lao PDR, Malaysia, the Philippines and US$5 million of their aid.

5. We recalled the Eighth Coral Forum Leaders Meeting and the Eighth Coral Forum Trade Ministers Meeting.

Done at Suva this fifth day of May two thousand and twenty-four
"""

EXPERTS = """\
---
id: experts
kind: summary
meeting: {body: Rail Gauge Experts, name: Twelfth Meeting}
---

# RAIL GAUGE EXPERTS
# REPORT OF THE TWELFTH MEETING

## Opening

The Chair opened the meeting. Experts from Austria, Belgium, France, the Netherlands and the United Kingdom took part.

## Agenda

- Adoption of the agenda
- Tests of gauges
- Any other business

## Tests

The Sub-Group on Narrow Gauges reported on tests in the Netherlands and the United Kingdom. Two methods were compared:

- a static one, as in paragraph 12 of the Gauge Handbook
- a moving one

The Sub-Group on Narrow Gauges and the Sub-Group on Broad Gauges will meet in June. The Third Committee and the Second
Working Group took note.
"""

DEFENCE = """\
---
id: defence
kind: statement
meeting: {body: Alliance of Four, name: Defence Ministers Meeting, start: "2024-05-06", end: "2024-05-06"}
---

# ALLIANCE OF FOUR
# JOINT STATEMENT OF DEFENCE MINISTERS

1. The Ministers of Defence of Canada, Norway, Türkiye and the United States of America met in Oslo on 6 May 2024. The
Ministers thanked Norway for its welcome.

2. The Ministers endorsed the Northern Search and Rescue Plan (NSRP), and directed officials to:

    - (a) carry out the NSRP by 2026;
    - (b) exercise together each year, including:
        - (i) at sea; and
        - (ii) in the air; and
    - (c) report to them.

3. The Ministers welcomed the offer of the United States to host the next meeting.

4. The Ministers noted paragraph 2 above, and asked that paragraphs 1 to 3 be published.
"""

ALL = (TREATY, BANK, FORUM, EXPERTS, DEFENCE)
