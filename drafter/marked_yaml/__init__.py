"""YAML that remembers the line of each key, and writes values so that they read back unchanged.

`load` is in loading: in plain for what is written plainly, else in past_faults, one pass of it in reading, what a
faulty line was meant to be in mending. `dump` is in writing.
"""

from __future__ import annotations

from drafter.marked_yaml.loading import load, load_mended
from drafter.marked_yaml.marked import Marked, Tree
from drafter.marked_yaml.writing import Writable, dump

__all__ = ["Marked", "Tree", "Writable", "dump", "load", "load_mended"]
