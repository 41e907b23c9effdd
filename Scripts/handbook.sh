#!/usr/bin/env bash
# Writes the generated pages of Documentation/ anew.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product sekisho --quiet
sekisho="$(swift build --show-bin-path)/sekisho"
for page in event-types features flags; do
  "$sekisho" handbook "$page" >"Documentation/$page.md.part"
  mv "Documentation/$page.md.part" "Documentation/$page.md"
done
