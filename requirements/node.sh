#!/bin/sh
# Installs what checks the site's scripts, exactly as locked: node.sh VENV. Node
# itself comes with the virtual environment's packages.
set -eu
venv=$1
mkdir -p "$venv/node"
cp requirements/package.json requirements/package-lock.json "$venv/node/"
PATH="$PWD/$venv/bin:$PATH" "$venv/bin/npm" ci --silent --ignore-scripts --no-audit --no-fund --prefix "$venv/node"
