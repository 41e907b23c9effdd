#!/usr/bin/env bash
# Checks the layout of all Swift sources, and that every script parses. With --fix the sources are laid out anew first.
set -euo pipefail
cd "$(dirname "$0")/.."

sources=()
for place in Sources Tests Benchmarks Catalogue Package.swift; do
  [ ! -e "$place" ] || sources+=("$place")
done
[ "${1:-}" != --fix ] || swift format --in-place --parallel --recursive "${sources[@]}"
swift format lint --strict --parallel --recursive "${sources[@]}"
for script in Scripts/*.sh .ci/run; do bash -n "$script"; done
echo "The layout is as it should be."
