#!/usr/bin/env bash
# Kills a program that writes events, again and again, and checks after each time that nothing acknowledged is lost:
# kill-test.sh PROGRAM LOCATION ROUNDS [FOLDER]. PROGRAM is sekisho-storage-load, LOCATION a file or a connection string.
set -euo pipefail
program="$1"; location="$2"; rounds="${3:-20}"
folder="${4:-$(mktemp -d)}"
log="$folder/acknowledged"
touch "$log"

for ((round = 1; round <= rounds; round++)); do
  "$program" "$location" write "$log" &
  writer=$!
  # Between 0.1 and 1.1 seconds, so that the start, full load and write-backs of the log are all hit.
  sleep "$(awk -v seed="$RANDOM" 'BEGIN { printf "%.3f", 0.1 + seed / 32768 }')"
  kill -9 "$writer" 2>/dev/null || { echo "round $round: the writer ended by itself" >&2; exit 1; }
  wait "$writer" 2>/dev/null || true
  # Checking all of a long log each time would take most of the time: the newest lines now, everything at the end.
  tail -n 300 "$log" >"$log.part"
  "$program" "$location" check "$log.part" >"$folder/last" || { cat "$folder/last"; echo "round $round: FAILED" >&2; exit 1; }
done
"$program" "$location" check "$log"
echo "$rounds times killed, nothing lost"
