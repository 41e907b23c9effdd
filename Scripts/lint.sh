#!/usr/bin/env bash
# Checks the layout of all Swift sources, and that every script parses.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --parallel --recursive Sources Tests Catalogue Package.swift
for script in Scripts/*.sh .ci/run; do bash -n "$script"; done
echo "The layout is as it should be."
