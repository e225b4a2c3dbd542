"""Rules of names: delegations, organisations, mechanisms and their acronyms."""

from __future__ import annotations

from types import ModuleType

from drafter.check.naming import acronyms, attendance_order, doubled_delegation, lost_name

RULES: tuple[ModuleType, ...] = (
    lost_name,
    attendance_order,
    doubled_delegation,
    acronyms,
)
