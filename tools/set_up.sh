#!/bin/sh
# Make the virtual environment and see that the system libraries are there: what `make` runs before anything else.
#
#   tools/set_up.sh FOLDER        FOLDER is the virtual environment, .venv by default
#
# Where it runs as root on Debian it installs what is missing; elsewhere it says exactly what to install, and ends.
set -eu
cd "$(dirname "$0")/.."

folder=${1:-.venv}
python=${PYTHON:-python3}
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore PIP_NO_INPUT=1

say() { printf 'set-up: %s\n' "$*" >&2; }

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    say "Python 3.11 or newer is needed, and $python is not that; name one with PYTHON=/path/to/python3"
    exit 1
}

# What pip does not bring: the libraries that WeasyPrint draws with, and the module venv, which Debian keeps apart.
missing=$("$python" tools/missing_libraries.py || true)
"$python" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"

if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        say "missing: $missing"
        say "install, then run make again:    sudo apt-get install $missing"
        exit 1
    fi
    say "apt-get install $missing"
    apt-get update -qq </dev/null >/dev/null 2>&1 || true
    # shellcheck disable=SC2086  # a list of names
    apt-get install -y -qq --no-install-recommends $missing </dev/null >/dev/null
fi

[ -x "$folder/bin/python" ] && "$folder/bin/python" -m pip --version >/dev/null 2>&1 || {
    rm -rf "$folder"
    say "making $folder"
    "$python" -m venv "$folder"
}

say "installing what constraints.txt pins into $folder (a minute or two the first time)"
pip() { "$folder/bin/python" -m pip "$@" </dev/null; }
pip install -qq --constraint constraints.txt hatchling
pip install -qq --constraint constraints.txt --no-build-isolation --editable '.[dev]'
