#!/bin/sh
# Set up what `make draft` ("run"), `make test` ("test") or `make mining` ("bench") needs. What is there already costs nothing.
#
#   run    .venv with the locked packages and drafter itself, and Pango, which draws the PDF
#   test   and the packages of the tests, and the programs that open the documents made
#   bench  what run has, and the packages that drafter is measured beside; never needed to run or test it
#
# Each step leaves a stamp in .venv when it is done, never before: what was interrupted is made again.
# Debian's packages are installed only as root on Debian or Ubuntu; else one line says what to install.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 DEBIAN_FRONTEND=noninteractive

venv_python=.venv/bin/python
pango="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

note() { printf 'drafter: %s\n' "$*" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

# --- steps and their stamps -----------------------------------------------------------------------

# print what the step NAME is made from: this folder and the contents of FILES
made_from() { pwd -P && cat "$@" | cksum; }

# is the step NAME done, and with FILES as they are now?
done_already() {
    step=$1 && shift
    [ "$(cat ".venv/.done-$step" 2>/dev/null)" = "$(made_from "$@")" ]
}

set_done() {
    step=$1 && shift
    made_from "$@" >".venv/.done-$step"
}

# --- Debian's packages ----------------------------------------------------------------------------

may_install() { [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && have apt-get; }

# apt-get in silence; its last words are kept for `install_debian` to show
apt() {
    apt-get -q -y --no-install-recommends --no-remove -o Acquire::Retries=2 -o DPkg::Lock::Timeout=180 \
        "$@" </dev/null >"$apt_log" 2>&1
}

# install Debian packages, with new package lists only where the old ones do not do
install_debian() {
    note "installing $* (apt-get)"
    apt_log=$(mktemp)
    if apt install "$@" || { apt update || :; apt install "$@"; }; then
        rm -f "$apt_log"
        return 0
    fi
    note "apt-get failed: $(grep '^E:' "$apt_log" | tail -n 1)"
    rm -f "$apt_log"
    return 1
}

# --- Python and the virtual environment -----------------------------------------------------------

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

can_make_venv() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# print the first Python 3.11 or later that passes CHECK; the tested 3.11 before newer ones
first_python() {
    check=$1
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3.11 python3.12 python3.13 python3.14 python3 python
    fi
    for candidate; do
        if new_enough "$candidate" && "$check" "$candidate"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

find_python() {
    first_python can_make_venv && return 0
    if ! bare=$(first_python true); then
        note "Python 3.11 or later is needed and was not found; install it, or name it: make PYTHON=/path/to/python3"
        return 1
    fi
    package=$("$bare" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if may_install && install_debian "$package" && first_python can_make_venv; then
        return 0
    fi
    note "$bare has no venv module; install it (Debian, Ubuntu: apt-get install $package)"
    return 1
}

pip_install() {
    if ! "$venv_python" -m pip install -q -q --progress-bar off --retries 5 "$@" </dev/null; then
        note "the Python packages could not be installed, pip says why above; they are downloaded once, so run it again where there is a network"
        return 1
    fi
}

set_up_packages() {
    if "$venv_python" -c '' 2>/dev/null && done_already packages requirements/run.txt; then
        return 0
    fi
    python=$(find_python)
    note "making .venv with the locked packages ($("$python" -V); once, a minute or so)"
    rm -rf .venv
    "$python" -m venv .venv
    pip_install --require-hashes -r requirements/run.txt
    set_done packages requirements/run.txt
}

set_up_drafter() {
    if done_already drafter pyproject.toml; then
        return 0
    fi
    pip_install --no-deps --no-build-isolation --no-index -e .
    set_done drafter pyproject.toml
}

set_up_test_packages() {
    if done_already test requirements/test.txt; then
        return 0
    fi
    note "installing the packages of the tests"
    pip_install --require-hashes -r requirements/test.txt
    set_done test requirements/test.txt
}

set_up_bench_packages() {
    if done_already bench requirements/bench.txt; then
        return 0
    fi
    note "installing what drafter is measured beside"
    pip_install --require-hashes -r requirements/bench.txt
    set_done bench requirements/bench.txt
}

# --- system libraries and programs ----------------------------------------------------------------

set_up_pango() {
    if "$venv_python" tools/pango.py; then
        return 0
    fi
    # shellcheck disable=SC2086 # a list of packages
    if may_install && install_debian $pango && "$venv_python" tools/pango.py; then
        return 0
    fi
    note "PDF needs Pango; install it (Debian, Ubuntu: apt-get install $pango; Fedora: dnf install pango;" \
        "macOS: brew install pango). Word, HTML and Markdown do without"
}

# print the Debian packages of what the tests miss here
missing_for_tests() {
    have soffice || echo libreoffice-writer-nogui
    have pdftoppm || echo poppler-utils
    have qpdf || echo qpdf
    # the page is tested in a real browser
    have chromium || have google-chrome || echo chromium
    # Times New Roman and Arial of the DOCX, by fonts of the same widths
    found=$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" \
        -name 'LiberationSerif-Regular.*' 2>/dev/null | head -n 1)
    [ -n "$found" ] || echo fonts-liberation
}

set_up_test_programs() {
    missing=$(missing_for_tests | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # a list of packages
    if may_install && install_debian $missing; then
        return 0
    fi
    note "the tests that open the documents will fail; install first: $missing(Debian, Ubuntu: apt-get install)"
}

# --------------------------------------------------------------------------------------------------

case ${1:-} in
run | test | bench) ;;
*)
    note "usage: sh tools/setup.sh run|test|bench"
    exit 2
    ;;
esac
set_up_packages
set_up_drafter
set_up_pango
if [ "$1" = test ]; then
    set_up_test_packages
    set_up_test_programs
fi
if [ "$1" = bench ]; then
    set_up_bench_packages
fi
