#!/usr/bin/env bash
# Fails when a C++ file differs from what .clang-format makes of it. `clang-format -i FILE` mends one.
set -euo pipefail
cd "$(dirname "$0")/.."
find src tests bench -name '*.[ch]pp' -print0 | xargs -0 -n 40 -P "$(nproc)" clang-format --dry-run -Werror
