"""YAML that remembers the line of each key, and writes values so that they read back unchanged.

`load` is in reading, `dump` in writing.
"""

from __future__ import annotations

from drafter.marked_yaml.reading import Marked, Tree, load
from drafter.marked_yaml.writing import Writable, dump

__all__ = ["Marked", "Tree", "Writable", "dump", "load"]
