"""Rules of names: delegations, organisations, mechanisms and their acronyms."""

from __future__ import annotations

from types import ModuleType

from drafter.check.naming import (
    acronym_meanings,
    acronyms,
    attendance_order,
    doubled_delegation,
    lost_name,
    name_forms,
    registered_forms,
    unexplained,
    unused_acronym,
)

RULES: tuple[ModuleType, ...] = (
    lost_name,
    attendance_order,
    doubled_delegation,
    name_forms,
    registered_forms,
    acronyms,
    unexplained,
    unused_acronym,
    acronym_meanings,
)
