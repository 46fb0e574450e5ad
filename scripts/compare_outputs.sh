#!/usr/bin/env bash
# Compares every file and message of two builds of the program, byte for byte: scripts/compare_outputs.sh --help
set -euo pipefail
exec /usr/bin/python3 "$(dirname "$0")/compare_outputs/main.py" "$@"
