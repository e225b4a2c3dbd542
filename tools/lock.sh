#!/bin/sh
# Write requirements/*.txt: for what pyproject.toml asks, the versions and the hashes of all their files.
#
# They hold for every platform and Python 3.11 and up. `make lock` keeps the versions locked already as far
# as it can; `make lock UPGRADE=--upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."
lock() {
    file=$1 && shift
    .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links --no-annotate ${UPGRADE:+"$UPGRADE"} \
        --group build "$@" -o "requirements/$file" pyproject.toml
    echo "requirements/$file: $(grep -c '==' "requirements/$file") packages"
}
.venv/bin/python -m pip install -q -q uv
lock run.txt
lock test.txt --group test --constraint requirements/run.txt
lock bench.txt --group bench --constraint requirements/run.txt
