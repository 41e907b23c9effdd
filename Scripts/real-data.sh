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
echo "$(wc -l <"$work/okta.jsonl") Okta records, 1 résumé, ${#orders[@]} files of payment orders"

time "$sekisho" check "$work/okta.jsonl" "$data/resume/jsonresume/sample.resume.json" "${orders[@]}" \
  --list "$data/sanctions/us/ofac-2021-07" --list "$data/sanctions/crypto/ofac-sanctioned-addresses-2025-11-13.json" \
  --out "$work/out" "$@"
