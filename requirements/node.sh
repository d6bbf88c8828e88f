#!/bin/sh
# Installs what checks the site's scripts, exactly as locked: node.sh VENV. Node
# itself comes with the virtual environment's packages; it trusts whom the system
# trusts, as pip does.
set -eu
venv=$1
mkdir -p "$venv/node"
cp requirements/package.json requirements/package-lock.json "$venv/node/"
NODE_USE_SYSTEM_CA=1 PATH="$PWD/$venv/bin:$PATH" "$venv/bin/npm" ci --loglevel=error --ignore-scripts --no-audit --no-fund --prefix "$venv/node"
