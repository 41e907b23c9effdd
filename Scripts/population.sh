#!/usr/bin/env bash
# The population proof: invents 20,000 people at 1 guilty in 200 with a seed, judges them, and compares with the truth.
set -euo pipefail
cd "$(dirname "$0")/.."

seed="${1:?usage: population.sh SEED}"
swift build --configuration release --product sekisho --quiet
sekisho="$(swift build --configuration release --show-bin-path)/sekisho"
work=out/population
mkdir -p "$work"
"$sekisho" simulate --subjects 20000 --guilty-rate 0.005 --seed "$seed" --out "$work/events.jsonl" --truth "$work/truth.jsonl"
"$sekisho" check "$work/events.jsonl" --out "$work/out" >"$work/summary.txt"
python3 Tests/Tools/population.py "$work/out" "$work/truth.jsonl"
