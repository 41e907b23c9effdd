#!/usr/bin/env bash
# Opens the report of a published case in a headless Chromium, in each language: it must render, print, and complain about nothing.
# The first argument is the built program; with a folder as the second argument the pictures and pages are kept there.
set -euo pipefail
cd "$(dirname "$0")/.."

sekisho="$1"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
kept="${2:-$scratch/kept}"
mkdir -p "$kept"

browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
if [ -z "$browser" ]; then
  echo "No Chromium was found." >&2
  exit 1
fi
options=(--headless --disable-gpu --disable-dev-shm-usage --no-first-run --hide-scrollbars --virtual-time-budget=5000
  --user-data-dir="$scratch/profile" --enable-logging=stderr --log-level=0)
# Chromium refuses its sandbox to root.
[ "$(id -u)" -ne 0 ] || options+=(--no-sandbox)

open_page() { timeout 120 "$browser" "${options[@]}" "$@" 2>>"$scratch/log"; }

for language in en ja ko; do
  "$sekisho" check Tests/Cases/case-02.jsonl --across-tenants --language "$language" --out "$scratch/$language" >/dev/null
  page="file://$scratch/$language/report.html"
  : >"$scratch/log"
  open_page --dump-dom "$page" >"$kept/$language.html"
  open_page --window-size=1280,2400 --screenshot="$kept/$language.png" "$page" >/dev/null
  open_page --no-pdf-header-footer --print-to-pdf="$kept/$language.pdf" "$page" >/dev/null
  cp "$scratch/log" "$kept/$language.log"
  python3 Tests/Tools/check_report.py "$language" "$scratch/$language" "$kept"
done
