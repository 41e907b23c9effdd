#!/usr/bin/env bash
# Starts the service on loopback with a database of its own and lets schemathesis hold it to its own description. The first argument is
# the built program; the second, how many examples a route gets.
set -euo pipefail
cd "$(dirname "$0")/.."

sekisho="$1"
examples="${2:-25}"
scratch="$(mktemp -d)"
server=""
stop() {
  [ -z "$server" ] || kill -TERM "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

environment="$(realpath --canonicalize-missing "${API_CHECK_VENV:-$scratch/venv}")"
if [ ! -x "$environment/bin/schemathesis" ]; then
  python3 -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check 'schemathesis>=4,<5'
fi

cat >"$scratch/entities.jsonl" <<'LIST'
{"id":"p-1","type":"person","names":["RIM, Chol Jun"],"birthDates":["1974-11-02"],"countries":["KP"],"numbers":["Passport:PS 836-410-552"]}
LIST
cat >"$scratch/sekisho.yaml" <<'CONFIG'
listen: 127.0.0.1:0
log_level: warning
limits: {requests_per_minute: 1000000, anonymous_requests_per_minute: 1000000}
CONFIG
"$sekisho" serve --config "$scratch/sekisho.yaml" --database "$scratch/service.db" --list "$scratch/entities.jsonl" 2>"$scratch/log" &
server=$!
for _ in $(seq 120); do
  grep -q '/setup?token=' "$scratch/log" && break
  sleep 0.5
done
base="$(sed -n 's/.*Listening on \(http:[^ ]*\).*/\1/p' "$scratch/log")"
key="$(python3 Tests/Tools/api_key.py "$base" "$(sed -n 's/.*\(\/setup?token=[A-Za-z0-9_-]*\).*/\1/p' "$scratch/log")")"
for _ in $(seq 120); do
  curl -sf "$base/readyz" >/dev/null && break
  sleep 0.5
done
curl -sf -H "Authorization: Bearer $key" "$base/openapi.json" >"$scratch/openapi.json"
# Streams are NDJSON, which the tool cannot write. Whether a cursor was handed out, a version is the current one or a text names somebody
# to ask for, no schema can say: so a request that keeps to its schema may still be refused.
status=0
# In a folder of its own: the tool leaves what it found lying about.
cd "$scratch"
"$environment/bin/schemathesis" run "$scratch/openapi.json" --url "$base" --header "Authorization: Bearer $key" \
  --max-examples "$examples" --seed 1 --workers 1 --request-timeout 20 --no-color --suppress-health-check all \
  --exclude-path-regex '/stream$' --exclude-checks positive_data_acceptance || status=$?
if grep -E '"level":"(error|critical)"' "$scratch/log"; then
  echo "The service logged errors." >&2
  status=1
fi
exit "$status"
