#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window on the bundled Zhangye atlas (or the atlas given).
# Without a display it renders the briefing's pictures into out/ and says so.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/install_packages.sh
scripts/build.sh release
program=build/release/county-atlas
atlas=${1:-geodata/zhangye}
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$atlas"
fi
echo "No display: rendering the pictures of the briefing into out/"
"$program" brief "$atlas" -o out/
ls out/*.png
"$program" render "$atlas" --ui -o out/window.png
echo "out/window.png"
