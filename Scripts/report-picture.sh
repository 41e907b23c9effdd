#!/usr/bin/env bash
# Takes the picture of the demonstration's report that README.md shows. Run it after `make demo`.
# The first argument names one part of the page (overview, queue, cases, rings), the second the height in pixels.
set -euo pipefail
cd "$(dirname "$0")/.."

report="$PWD/demo/out/report.html"
[ -f "$report" ] || { echo "There is no $report; run make demo first." >&2; exit 1; }
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome)"
options=(--headless --disable-gpu --disable-dev-shm-usage --no-first-run --hide-scrollbars --virtual-time-budget=5000
  --user-data-dir="$scratch/profile" --window-size="1280,${2:-1600}" --screenshot="$scratch/report.png")
# Chromium refuses its sandbox to root.
[ "$(id -u)" -ne 0 ] || options+=(--no-sandbox)
# A headless browser takes its picture from the top: the other parts are hidden in a copy.
hidden=""
[ -z "${1:-}" ] || hidden="<style>.masthead, main > section:not(#$1) { display: none }</style>"
sed "s|</head>|$hidden</head>|" "$report" >"$scratch/report.html"
timeout 120 "$browser" "${options[@]}" "file://$scratch/report.html" >"$scratch/log" 2>&1
mkdir -p Documentation/images
cp "$scratch/report.png" Documentation/images/report.png
echo "Documentation/images/report.png"
