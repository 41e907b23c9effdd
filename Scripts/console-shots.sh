#!/usr/bin/env bash
# Takes pictures of every page of the console in headless Chromium: three languages, light and dark, 1280 and 390 pixels wide.
# The first argument is a folder for the pages and pictures; the second, if given, the beginning of the names of the pages wanted.
# SEKISHO_PACKAGE names the package to build the pages with, when it is another than this one.
set -euo pipefail
cd "$(dirname "$0")/.."

folder="$(mkdir -p "$1" && cd "$1" && pwd)"
wanted="${2:-}"
[ -n "${SEKISHO_KEEP_PAGES:-}" ] || SEKISHO_PREVIEW="$folder" swift test --package-path "${SEKISHO_PACKAGE:-.}" --filter ConsoleSnapshotTests/preview
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
[ -n "$browser" ] || { echo "No Chromium was found." >&2; exit 1; }
scratch="$(mktemp -d)"
# Pages name their style and script from the root of the site, so they are served and not opened as files.
python3 -m http.server --bind 127.0.0.1 --directory "$folder" "${SEKISHO_PORT:-8471}" >"$scratch/server.log" 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$scratch"' EXIT
options=(--headless --disable-gpu --disable-dev-shm-usage --no-first-run --hide-scrollbars --virtual-time-budget=3000
  --user-data-dir="$scratch/profile")
# Chromium refuses its sandbox to root.
[ "$(id -u)" -ne 0 ] || options+=(--no-sandbox)

mkdir -p "$folder/shots"
for page in "$folder"/"$wanted"*.html; do
  name="$(basename "$page" .html)"
  for size in ${SEKISHO_SIZES:-1280,2000 390,2400}; do
    timeout 120 "$browser" "${options[@]}" --window-size="$size" --screenshot="$folder/shots/$name.${size%,*}.png" \
      "http://127.0.0.1:${SEKISHO_PORT:-8471}/$name.html" >>"$scratch/log" 2>&1
  done
done
echo "$folder/shots"
