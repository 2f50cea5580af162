#!/bin/sh
# How long the installed program takes to its first painted grid, beside a bare JavaFX window with the same Java
# and class archive, in turns: start-bench.sh [ROUNDS]. Needs the package to have been built (deb.sh).
# Processor time and time on the clock in milliseconds, memory in megabytes; medians, and the ratio.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"
. "$here/image.sh"
root=$(dirname "$here")
rounds=${1:-9}
package=$(find "$root/target/installer" -maxdepth 1 -name '*.deb' -print | sort | tail -n 1)
[ -n "$package" ] || die 2 "There is no package to measure. Build it first: sh installer/deb.sh"

if [ -z "${GRADEBOOK_SCREEN:-}" ]; then
  missing_for_window
  missing_for_screen
  install_missing || { name_missing; exit 2; }
  GRADEBOOK_SCREEN=own exec xvfb-run -a -s "-screen 0 1366x768x24 -r" sh "$0" "$@"
fi
find_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
dpkg-deb -x "$package" "$work"
program=$work/usr/lib/gradebook-companion
image_watch "$work/watch.jar"
"$program/runtime/bin/java" -Xshare:dump -Xmx512m -XX:+UseSerialGC -Xlog:disable \
  "-XX:SharedClassListFile=$program/classes.list" "-XX:SharedArchiveFile=$program/classes.jsa" \
  -cp "$program/gradebook-companion.jar" >/dev/null 2>&1
archive=-XX:SharedArchiveFile=$program/classes.jsa

bare() {
  # shellcheck disable=SC2086 # the options are several words
  "$program/runtime/bin/java" $java_options "$@" \
    -cp "$program/gradebook-companion.jar:$work/watch.jar" org.gradecompanion.bench.FirstPaint \
    label org.gradecompanion.bench.BareWindow
}

# The first start makes the data folder; those that are measured find it, as a teacher's do.
image_first_grid "$program" "$work/watch.jar" "$work/home" "$archive" >/dev/null 2>&1
round=0
while [ "$round" -lt "$rounds" ]; do
  bare "$archive" >>"$work/bare" 2>/dev/null
  image_first_grid "$program" "$work/watch.jar" "$work/home" "$archive" >>"$work/ours" 2>/dev/null
  image_first_grid "$program" "$work/watch.jar" "$work/home" >>"$work/ours-without-archive" 2>/dev/null
  round=$((round + 1))
done

median() {
  awk -v column="$2" '{ print $column }' "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
floor=$(median "$work/bare" 1)
printf '%-22s %8s %8s %8s %8s\n' subject 'CPU ms' 'of bare' 'clock ms' 'MB'
for subject in bare ours ours-without-archive; do
  cpu=$(median "$work/$subject" 1)
  printf '%-22s %8s %8s %8s %8s\n' "$subject" "$cpu" "$(awk -v a="$cpu" -v b="$floor" 'BEGIN { printf "%.1f", a / b }')" \
    "$(median "$work/$subject" 2)" "$(median "$work/$subject" 3)"
done
printf 'package %s MB, installed %s MB with its class archive; load %s\n' "$(($(wc -c <"$package") / 1000000))" \
  "$(du -sm "$work/usr" | cut -f 1)" "$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo '?')"
