#!/usr/bin/env bash
# Installs what is missing, checks the form of the sources, builds with warnings as errors, and runs every test without
# a display.
#   --sanitized  the tests of the layers and of the window once more under AddressSanitizer and UndefinedBehaviorSanitizer
#   --tidy-all   clang-tidy on every source, not only on those changed since the main line
#   --base REV   clang-tidy on the sources changed since REV
#   --long       also the window on a desktop of its own with an input method, the tests of the real binary under the sanitizers, and clang-tidy on every source
set -euo pipefail
cd "$(dirname "$0")/.."

tidy=()
long=false
sanitized=false
while [[ $# -gt 0 ]]; do
    case "$1" in
        --tidy-all) tidy=(--all) ;;
        --sanitized) sanitized=true ;;
        --base)
            tidy=(--base "$2")
            shift
            ;;
        --long)
            tidy=(--all)
            long=true
            ;;
        *)
            echo "usage: scripts/test.sh [--tidy-all | --base REV] [--sanitized] [--long]" >&2
            exit 2
            ;;
    esac
    shift
done

scripts/install_packages.sh
scripts/check_format.sh
scripts/build.sh dev
ctest --preset dev -j "$(nproc)"
if $sanitized || $long; then
    scripts/build.sh dev sanitized_tests
    ctest --preset sanitized -j "$(nproc)"
fi
scripts/check_tidy.sh "${tidy[@]}"
if $long; then
    ctest --preset desktop
    scripts/build.sh asan
    ctest --preset asan -j "$(nproc)"
fi
