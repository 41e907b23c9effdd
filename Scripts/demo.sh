#!/usr/bin/env bash
# From a fresh clone to a report: installs what is missing, builds, invents the sample, judges it, names the report.
set -euo pipefail
cd "$(dirname "$0")/.."

bash Scripts/install-packages.sh build
bash Scripts/require-swift.sh
echo "Building (some minutes the first time)"
swift build --configuration release --product sekisho --quiet
sekisho="$(swift build --configuration release --show-bin-path)/sekisho"

mkdir -p demo
"$sekisho" simulate --demonstration --out demo/events.jsonl --truth demo/truth.jsonl
"$sekisho" check demo/events.jsonl --out demo/out "$@"

report="$PWD/demo/out/report.html"
echo
echo "The report:  $report"
echo "The answers: $PWD/demo/truth.jsonl (who is who in the invented sample)"
if [ -t 1 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
  xdg-open "$report" >/dev/null 2>&1 || true
fi
