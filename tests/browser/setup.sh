#!/bin/sh
# Installs what the browser tests need: a Chromium (a system package), and axe-core for the accessibility test.
# SYSTEM_PACKAGES=no leaves the system as it is.
# What cannot be had here is named; the tests that need it then skip and name it too.
set -u
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

has_browser() {
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

if has_browser >/dev/null 2>&1; then
    echo "browser tests: a Chromium is there"
elif [ "${SYSTEM_PACKAGES:-yes}" = no ]; then
    echo "browser tests: no Chromium here, and no system package is to be installed; they will be skipped"
elif command -v apt-get >/dev/null 2>&1 && as_root true 2>/dev/null; then
    echo "browser tests: installing the system package chromium with apt-get (SYSTEM_PACKAGES=no does without)"
    { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends chromium; } >/dev/null ||
        echo "browser tests: chromium could not be installed; they will be skipped"
else
    echo "browser tests: no Chromium here, and no right to install one; they will be skipped"
fi

if [ -f "$here/node_modules/axe-core/axe.min.js" ]; then
    echo "browser tests: axe-core is there"
elif command -v npm >/dev/null 2>&1; then
    npm install --prefix "$here" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --silent axe-core@4.10.3 ||
        echo "browser tests: axe-core could not be fetched; its test will be skipped"
else
    echo "browser tests: no npm to fetch axe-core with; its test will be skipped"
fi
