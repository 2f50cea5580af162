#!/bin/sh
# Builds Gradebook Companion and opens its window; installs the system libraries that are missing.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"

if [ "$(system)" = linux ]; then
  if [ -z "${DISPLAY:-}" ]; then
    [ -z "${WAYLAND_DISPLAY:-}" ] || say "This Wayland session has no XWayland, which the window needs."
    die 2 "There is no display (DISPLAY is not set), so no window can open." \
      "Start it from a desktop session. The same can be done without a window:" \
      "  sh installer/gradebook practice    runs the practice district" \
      "  sh installer/gradebook --help      lists the commands: connect, pull, import, preflight, push, status"
  fi
  missing_for_window
  if ! install_missing; then
    name_missing
    exit 2
  fi
fi

find_program
start_program "$@"
