#!/usr/bin/env bash
# Makes .venv with the Python packages that tests use, in the versions that Tests/requirements.txt pins.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/requirements.txt
