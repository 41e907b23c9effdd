#!/usr/bin/env bash
# One check over real public samples of three formats, with a real sanctions list: see Documentation/real-data.md.
set -euo pipefail
cd "$(dirname "$0")/.."

data="${SEKISHO_DATA:-../shared/data}"
if [ ! -d "$data" ]; then
  echo "There are no samples at $data; SEKISHO_DATA names their folder." >&2
  exit 1
fi
bash Scripts/install-packages.sh build
bash Scripts/python-environment.sh
swift build --configuration release --product sekisho --quiet
sekisho="$(swift build --configuration release --show-bin-path)/sekisho"

work=out/real
rm -rf "$work"
mkdir -p "$work"
.venv/bin/python Tests/Tools/okta_samples.py "$data/logs/panther/rules/okta_rules" >"$work/okta.jsonl"
mapfile -t orders < <(grep -rlZ --include='*.xml' 'CstmrCdtTrfInitn' "$data/payments" | tr '\0' '\n' | sort)
lists=(--list "$data/sanctions/us/ofac-2021-07")
for wallets in "$data"/sanctions/crypto/0xB10C-2024-09-27/*.json; do lists+=(--list "$wallets"); done
echo "$(wc -l <"$work/okta.jsonl") Okta records, 1 résumé, ${#orders[@]} files of payment orders"

time "$sekisho" check "$work/okta.jsonl" "$data/resume/jsonresume/sample.resume.json" "${orders[@]}" \
  "${lists[@]}" --out "$work/out" "$@"
