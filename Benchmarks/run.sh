#!/usr/bin/env bash
# Builds, generates the events, and measures sekisho beside plain Python and DuckDB. `run.sh large` adds 20 million events.
set -euo pipefail
cd "$(dirname "$0")/.."

work="${BENCH_DIR:-out/bench}"
python=.venv-bench/bin/python
mkdir -p "$work"

swift build -c release --product sekisho
swift build -c release --product sekisho-kernels
if [ ! -x "$python" ]; then python3 -m venv .venv-bench; fi
"$python" -m pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt

exec "$python" Benchmarks/run.py --binaries "$(swift build -c release --show-bin-path)" --work "$work" "$@"
