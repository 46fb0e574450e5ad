#!/usr/bin/env bash
# Runs clang-tidy (.clang-tidy) and fails on any finding: scripts/check_tidy.sh [--all | --base REV | FILE...]
#   (nothing)    the sources changed since this branch left the main line, uncommitted and new files included
#   --base REV   the sources changed since REV
#   --all        every source of src/ and bench/
# The main line is origin/main, else main. On the main line itself the last commit is looked at: all that a merge brought
# in. Where the history is cut off there (a shallow clone), nothing is known to have changed, and nothing is checked.
# A header is checked with the source of its name.
set -euo pipefail
cd "$(dirname "$0")/.."

base_of_branch() {
    local line base=""
    for line in origin/main main; do
        if base=$(git merge-base HEAD "$line" 2>/dev/null); then break; fi
    done
    if [[ -z $base || $base == "$(git rev-parse HEAD)" ]]; then
        base=$(git rev-parse --quiet --verify HEAD^1) || base=""
    fi
    echo "$base"
}

changed_since() {
    {
        git diff --name-only --diff-filter=d "$1" -- src bench
        git ls-files --others --exclude-standard -- src bench
    } | sed -n 's/\.[ch]pp$/.cpp/p' | sort -u | while read -r file; do
        if [[ -f $file ]]; then echo "$file"; fi
    done
}

files=()
case "${1-}" in
    --all) mapfile -t files < <(find src bench -name '*.cpp' | sort) ;;
    --base) mapfile -t files < <(changed_since "$2") ;;
    "")
        base=$(base_of_branch)
        if [[ -z $base ]]; then
            echo "clang-tidy: the history is cut off here, so that nothing is known to have changed; --all checks every file"
            exit 0
        fi
        mapfile -t files < <(changed_since "$base")
        ;;
    *) files=("$@") ;;
esac
if [[ ${#files[@]} == 0 ]]; then
    echo "clang-tidy: no source has changed"
    exit 0
fi

# A compile database of its own: GCC's precompiled headers mean nothing to clang.
cmake -S . -B build/tidy -G Ninja -DCMAKE_BUILD_TYPE=Debug -DBUILD_TESTING=OFF > /dev/null
echo "clang-tidy: ${#files[@]} files"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/tidy --quiet
