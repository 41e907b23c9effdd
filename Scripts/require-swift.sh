#!/usr/bin/env bash
# Stops with a useful sentence when there is no Swift toolchain of the version that the package needs.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "Swift is missing. Install a toolchain of version 6.2 or later from https://www.swift.org/install and put it on the PATH." >&2
  exit 1
fi
version="$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
if [ "$(printf '%s\n6.2\n' "$version" | sort --version-sort | head -n 1)" != 6.2 ]; then
  echo "Swift ${version:-of an unknown version} was found; 6.2 or later is needed." >&2
  exit 1
fi
