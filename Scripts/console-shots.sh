#!/usr/bin/env bash
# Writes every page of the console from its mock, opens each in headless Chromium (three languages, light and dark, 1280 and 390 pixels
# wide), takes its picture, and fails when axe-core finds a violation or the browser complains.
# The first argument is a folder for pages and pictures; the second, if given, the beginning of the names of the pages wanted.
# Needs chromium and chromium-driver, and the environment of Scripts/python-environment.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mkdir -p "$1" && cd "$1" && pwd)"
SEKISHO_PREVIEW="$folder" swift test --filter ConsoleSnapshotTests/preview
.venv/bin/python Tests/Tools/check_console.py "$folder" "${2:-}"
