"""What is to be said about a draft, gathered while its template runs: problems, and why each gap is there."""

from __future__ import annotations

from dataclasses import dataclass, field

from drafter.model import Place, Problem


@dataclass(frozen=True, slots=True)
class Origin:
    """Why a gap is there: where to look and how to fill it; and of which clause its slot is."""

    where: Place
    mend: str
    clause: str = ""


@dataclass
class Told:
    """The problems of one draft, each once, and its gaps by how they are printed: [[host.country]]."""

    problems: list[Problem] = field(default_factory=list)
    origins: dict[str, list[Origin]] = field(default_factory=dict)
    printed_at: dict[str, Place] = field(default_factory=dict)

    def problem(self, problem: Problem) -> None:
        """Remember a problem, once."""
        if problem not in self.problems:
            self.problems.append(problem)

    def gap(self, gap: str, origin: Origin) -> None:
        """Remember why a gap is there."""
        self.origins.setdefault(gap, []).append(origin)
