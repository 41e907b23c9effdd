#!/usr/bin/env bash
# Installs the system packages that are missing: `build` for building, `test` for the whole test suite as well.
# Without the right to install it prints what to type and stops.
set -euo pipefail

purpose="${1:-build}"
packages=(pkg-config libsimdjson-dev zlib1g-dev libzstd-dev libxml2-dev libsqlite3-dev libpq-dev)
case "$purpose" in
  build) ;;
  test) packages+=(python3 python3-venv chromium fonts-noto-cjk postgresql-15) ;;
  *) echo "usage: $0 build|test" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
  echo "This is no Debian system. Install the development files of simdjson, zlib, zstd, libxml2, SQLite and libpq, and pkg-config," >&2
  echo "by its own means, then build with: swift build --configuration release --product sekisho" >&2
  exit 1
fi

missing=()
for package in "${packages[@]}"; do
  status="$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)"
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=()
elif command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; then
  as_root=(sudo --non-interactive)
else
  echo "These packages are missing and cannot be installed without an administrator:" >&2
  echo "  sudo apt-get update && sudo apt-get install ${missing[*]}" >&2
  exit 1
fi

echo "Installing ${missing[*]}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
install() {
  "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "${missing[@]}"
}
if ! install >"$log" 2>&1 </dev/null; then
  tail -n 20 "$log" >&2
  exit 1
fi
