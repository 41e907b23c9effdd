#!/usr/bin/env bash
# Writes anew what the handbook takes from the program: the generated pages, and the output that README.md shows.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product sekisho --quiet
sekisho="$(swift build --show-bin-path)/sekisho"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

for page in event-types features flags; do
  "$sekisho" handbook "$page" >"$scratch/page"
  cp "$scratch/page" "Documentation/$page.md"
done

"$sekisho" check Documentation/examples/events.jsonl --out "$scratch/out" >"$scratch/summary"
{
  echo '```json'
  sed 's/,"findings".*/, …/' "$scratch/out/assessments.jsonl"
  echo '```'
} >"$scratch/example"
awk -v example="$scratch/example" '
  /^<!-- example/ { print; while ((getline line < example) > 0) print line; skipping = 1; next }
  /^<!-- \/example/ { skipping = 0 }
  !skipping { print }' README.md >"$scratch/readme"
cp "$scratch/readme" README.md
