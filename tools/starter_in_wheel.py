"""A step of building the wheel: the starter workspace goes in beside drafter/starter.py.

An editable install has the checkout itself and carries nothing.
"""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class StarterInWheel(BuildHookInterface[Any]):
    """Adds what drafter/starter.py lists to the files of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write into `build_data` where each file stands and where it goes."""
        if version != "standard":
            return
        starter = runpy.run_path(str(Path(self.root, "drafter", "starter.py")))
        for path, _ in starter["files"]():
            build_data["force_include"][str(Path(self.root, path))] = f"drafter/starter_workspace/{path}"
