#!/usr/bin/env bash
# Runs clang-tidy (.clang-tidy) and fails on any finding: scripts/check_tidy.sh [--all | --base REV | FILE...]
#   (nothing)    the sources changed since this branch left the main line, uncommitted and new files included
#   --base REV   the sources changed since REV
#   --all        every source of src/ and bench/
# The main line is origin/main, else main; on it nothing but what is not committed has changed. A file takes half a minute
# of one core, nearly all of it for the headers of others: where more than 20 have changed they are not looked at in passing,
# but with --all, which reads several sources of a layer at a time, or --base.
# A header is checked with the source of its name.
set -euo pipefail
cd "$(dirname "$0")/.."

base_of_branch() {
    git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || git rev-parse HEAD
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
database=build/tidy
# The table of sentences is checked while it is compiled, which takes more steps than clang allows by itself.
options=(--quiet --extra-arg=-fconstexpr-steps=10000000)
case "${1-}" in
    --all)
        cmake -S . -B build/tidy-all -G Ninja -DCMAKE_BUILD_TYPE=Debug -DBUILD_TESTING=OFF -DCOUNTY_ATLAS_UNITY=ON > /dev/null
        mapfile -t files < <(sed -n 's/^ *"file": "\(.*\)".*/\1/p' build/tidy-all/compile_commands.json | sort)
        database=build/tidy-all
        options+=(--checks=-bugprone-suspicious-include)  # of the files that read several sources
        ;;
    --base) mapfile -t files < <(changed_since "$2") ;;
    "")
        mapfile -t files < <(changed_since "$(base_of_branch)")
        if [[ ${#files[@]} -gt 20 ]]; then
            echo "clang-tidy: ${#files[@]} sources have changed, too many in passing; see scripts/check_tidy.sh --all, --base"
            exit 0
        fi
        ;;
    *) files=("$@") ;;
esac
if [[ ${#files[@]} == 0 ]]; then
    echo "clang-tidy: no source has changed"
    exit 0
fi

# A compile database of its own: GCC's precompiled headers mean nothing to clang.
if [[ $database == build/tidy ]]; then
    cmake -S . -B build/tidy -G Ninja -DCMAKE_BUILD_TYPE=Debug -DBUILD_TESTING=OFF > /dev/null
fi
echo "clang-tidy: ${#files[@]} files"
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy -p "$database" "${options[@]}"
