#!/usr/bin/env bash
# Configures and builds one preset, whole or some targets of it: scripts/build.sh release|dev|edit|asan [TARGET...]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release}
cmake --preset "$preset" >/dev/null
shift || true
cmake --build --preset "$preset" ${1:+--target "$@"}
