#!/bin/sh
# Makes a virtual environment: venv.sh PYTHON FOLDER. Debian and Ubuntu keep the
# part of Python that does so in a package of its own; it is installed if need be.
set -eu
python=$1
folder=$2
if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  exec "$python" -m venv "$folder"
fi
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "python$version-venv"
  exec "$python" -m venv "$folder"
fi
echo "$python cannot make a virtual environment. On Debian or Ubuntu: sudo apt install python$version-venv" >&2
exit 2
