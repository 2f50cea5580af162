#!/bin/sh
# Runs every test, those of windows included, on a screen of its own; installs what that needs.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"

find_java jdk
find_maven
use_unicode_locale
cd "$here/.."

if [ "$(system)" = linux ]; then
  missing_for_window
  missing_for_screen
  if install_missing && command -v xvfb-run >/dev/null 2>&1; then
    # -r: no key repeats by itself, or a busy machine types "888" where a test pressed 8 once.
    exec xvfb-run -a -s "-screen 0 1400x1000x24 -r" mvn -B verify "$@"
  fi
  if [ -z "${DISPLAY:-}" ]; then
    name_missing
    exit 2
  fi
  say "Without Xvfb the tests open their windows on this display."
fi
exec mvn -B verify "$@"
