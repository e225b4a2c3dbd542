"""Tests of drafter.render.word.zipped: the zip is one that any reader opens, and the same as Python's own makes."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given, strategies as st

from drafter.render.word.zipped import zipped

_names = st.text("abcxyz_/.[]", min_size=1, max_size=20)
_files = st.dictionaries(_names, st.tuples(st.binary(max_size=2000), st.booleans()), max_size=6)


@given(_files)
def test_each_file_is_read_back(files: dict[str, tuple[bytes, bool]]) -> None:
    made = zipped((name, data, common) for name, (data, common) in files.items())

    with zipfile.ZipFile(BytesIO(made)) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == {
            name: data for name, (data, _) in files.items()
        }


@given(_files)
def test_it_is_what_pythons_own_library_makes(files: dict[str, tuple[bytes, bool]]) -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, (data, _) in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            package.writestr(entry, data)

    made = zipped((name, data, common) for name, (data, common) in files.items())

    assert made == stream.getvalue()
