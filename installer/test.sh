#!/bin/sh
# Runs every test, those of windows included, on a screen of its own; installs what that needs.
set -eu

# How many JVMs run tests at the same time; the windows of one must not take the keys of another.
screens=2

# Opens the screens ${tens}1, ${tens}2, ... and closes them at the end.
open_screens() {
  command -v Xvfb >/dev/null 2>&1 || return 1
  opened=
  ready=$(mktemp -d)
  trap 'kill $opened 2>/dev/null || :; rm -rf "$ready"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  for tens in 9 10 11 12 13 14 15 16 17 18 19 20; do
    opened=
    all=true
    for each in $(seq "$screens"); do
      open_screen "$tens$each" || all=false
    done
    if $all; then return 0; fi
    [ -z "$opened" ] || kill $opened 2>/dev/null || :
  done
  opened=
  return 1
}

# -r: no key repeats by itself, or a busy machine types "888" where a test pressed 8 once.
open_screen() {
  Xvfb ":$1" -displayfd 1 -screen 0 1400x1000x24 -r -nolisten tcp >"$ready/$1" 2>/dev/null &
  server=$!
  while ! [ -s "$ready/$1" ]; do
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
  opened="$opened $server"
}

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"

find_java jdk
find_maven
use_unicode_locale
cd "$here/.."

if [ "$(system)" = linux ]; then
  missing_for_window
  missing_for_screen
  if install_missing && open_screens; then
    mvn -B test "-Dtest.screens=$tens" "$@"
    exit
  fi
  if [ -z "${DISPLAY:-}" ]; then
    name_missing
    exit 2
  fi
  say "Without Xvfb the tests open their windows on this display."
fi
exec mvn -B test "$@"
