#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, and runs every test without a display;
# then the unit tests and the window's once more under AddressSanitizer and UndefinedBehaviorSanitizer.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install_packages.sh
scripts/build.sh dev
ctest --preset dev -j "$(nproc)"
scripts/build.sh asan sanitized_tests
ctest --preset asan -j "$(nproc)" -L 'unit|ui'
