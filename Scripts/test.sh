#!/usr/bin/env bash
# Everything that must hold before a change lands. The last line is the Swift test runner's summary.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$1"; }

step "Packages"
bash Scripts/install-packages.sh test
bash Scripts/require-swift.sh
bash Scripts/python-environment.sh
export SEKISHO_DATA="${SEKISHO_DATA:-$PWD/../shared/data}"
if [ -d "$SEKISHO_DATA" ]; then
  echo "Real samples: $SEKISHO_DATA"
else
  echo "Real samples: none at $SEKISHO_DATA; the tests that need them are skipped"
fi

step "Layout"
bash Scripts/lint.sh

step "Published cases are what their scripts write"
.venv/bin/python Tests/Cases/build/build.py --check

step "Events against the published JSON Schema"
.venv/bin/python Tests/Tools/validate_schema.py Documentation/schema/event.schema.json \
  Documentation/schema/examples.jsonl Documentation/examples/events.jsonl Tests/Cases/case-*.jsonl

step "Build"
swift build --build-tests
sekisho="$(swift build --show-bin-path)/sekisho"

step "Catalogue"
"$sekisho" flags validate
"$sekisho" flags test

step "Report in a browser"
bash Scripts/browser-check.sh "$sekisho"

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
# Servers and databases answer within seconds only where no other test keeps the threads busy.
waiting='^(ServiceTests|StorageTests|LiveTests)\.'
step "Swift tests of servers and databases"
swift test --skip-build --disable-xctest --filter "$waiting" 2>&1 | tee "$log"
step "All other Swift tests"
swift test --skip-build --disable-xctest --skip "$waiting" 2>&1 | tee -a "$log"

step "Summary"
grep 'Test run with' "$log"
