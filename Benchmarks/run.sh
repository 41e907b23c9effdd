#!/usr/bin/env bash
# Builds, generates the events, and measures sekisho beside plain Python and DuckDB, and screening beside rapidfuzz and nomenklatura. `run.sh large` adds 20 million events.
set -euo pipefail
cd "$(dirname "$0")/.."

work="${BENCH_DIR:-out/bench}"
python=.venv-bench/bin/python
mkdir -p "$work"

swift build -c release --product sekisho
swift build -c release --product sekisho-kernels
if [ ! -x "$python" ]; then python3 -m venv .venv-bench; fi
"$python" -m pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt

binaries="$(swift build -c release --show-bin-path)"
"$python" Benchmarks/run.py --binaries "$binaries" --work "$work" "$@"

# Screening beside its peers, where there are lists.
if [ -e "${SEKISHO_DATA:-../shared/data}/sanctions/us/ofac-2021-07/sdn.csv" ]; then
  "$python" Benchmarks/screening/run.py --sekisho "$binaries/sekisho" --work "$work/screening"
else
  echo "Screening was not measured: SEKISHO_DATA names no folder with lists." >&2
fi
