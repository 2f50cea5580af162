#!/bin/sh
# Proves the Debian package in a clean root: deb-test.sh [SUITE] (bookworm, trixie, ...). Needs root, and a
# few minutes. Installs it where there is no Java and no desktop, works with it by command and in a window,
# upgrades it, and removes it. Pictures of the window are left in target/installer/SUITE.
# PACKAGE=FILE.deb takes that one instead of building it; MIRROR=URL fetches the root from there, and not from where debootstrap does.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"
root=$(dirname "$here")
suite=${1:-bookworm}

[ "$(id -u)" = 0 ] || die 2 "A clean root can only be made as root."
if [ -z "${GRADEBOOK_MOUNTS:-}" ]; then
  missing=
  missing_for_screen
  for each in debootstrap/debootstrap xdotool/xdotool xprop/x11-utils import/imagemagick; do
    command -v "${each%/*}" >/dev/null 2>&1 || missing="$missing ${each#*/}"
  done
  install_missing || { name_missing; exit 2; }
  PACKAGE=$(if [ -n "${PACKAGE:-}" ]; then readlink -f "$PACKAGE"; else sh "$here/deb.sh"; fi)
  export PACKAGE
  # What is mounted in the clean root is mounted for this process alone.
  GRADEBOOK_MOUNTS=own exec unshare --mount --propagation private sh "$0" "$@"
fi

pictures=$root/target/installer/$suite
base=$root/target/installer/roots/$suite
# A root is too large for a /tmp that lies in memory.
clean=$(mktemp -d /var/tmp/gradebook-root.XXXXXX)
screen=
district=
window=
finish() {
  for each in $window $district $screen; do
    kill "$each" 2>/dev/null && wait "$each" 2>/dev/null || :
  done
  umount "$clean/tmp/.X11-unix" "$clean/proc" 2>/dev/null || :
  rm -rf --one-file-system "$clean"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

step() {
  say "== $*"
}

# must WHAT COMMAND...: ends the test when the command fails.
must() {
  what=$1
  shift
  "$@" >"$clean/said" 2>&1 || { sed 's/^/   /' "$clean/said" >&2; die 1 "FAILED: $what"; }
  say "   $what"
}

in_root() {
  chroot "$clean" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# Becomes the command, so that in the background its number is known.
become_teacher() {
  exec chroot --userspec=teacher:teacher "$clean" env -i PATH=/usr/bin:/bin HOME=/home/teacher LC_ALL=C.UTF-8 \
    DISPLAY="${DISPLAY:-}" SECRET="${SECRET:-}" "$@"
}

teacher() {
  (become_teacher "$@")
}

# Waits until a command succeeds, or ends the test.
await() {
  what=$1
  shift
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || die 1 "FAILED: $what (waited two minutes)"
    sleep 1
  done
  say "   $what"
}

# The value of a field in one line of JSON: field NAME.
field() {
  sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1
}

confirmed() {
  teacher gradebook activity --json | grep -Eq '"proof" *: *"'
}

window_there() {
  id=$(xdotool search --onlyvisible --name 'Gradebook Companion' 2>/dev/null | tail -n 1)
  [ -n "$id" ]
}

open_window() {
  become_teacher gradebook >"$clean/window" 2>&1 &
  window=$!
  await "a window opens" window_there
}

close_window() {
  kill "$window"
  wait "$window" || :
  window=
}

picture() {
  import -silent -window root "$pictures/$1.png"
  say "   picture: $pictures/$1.png"
}

data_of_teacher() {
  (cd "$clean/home/teacher" && find . -path '*gradebook-companion*' -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

step "A clean root of $suite"
if [ ! -f "$base/etc/debian_version" ]; then
  rm -rf "$base"
  mkdir -p "$base"
  debootstrap --variant=minbase "$suite" "$base" ${MIRROR:+"$MIRROR"} >"$base.log" 2>&1 ||
    die 1 "FAILED: debootstrap; $base.log says why."
fi
cp -a "$base/." "$clean"
mkdir -p "$pictures" "$clean/tmp/.X11-unix"
mount -t proc proc "$clean/proc"
cp /etc/resolv.conf "$clean/etc/resolv.conf"
cp "$PACKAGE" "$clean/tmp/gradebook.deb"
in_root useradd --create-home teacher
must "there is no Java in it" sh -c "! chroot '$clean' sh -c 'command -v java'"

step "Installing"
must "the package lists are read" in_root apt-get update
must "it installs with what it depends on" in_root apt-get install -y --no-install-recommends /tmp/gradebook.deb
version=$(in_root dpkg-query -W -f '${Version}' gradebook-companion)
must "nothing is broken" in_root dpkg --verify gradebook-companion
must "every library is found" sh -c \
  "! chroot '$clean' env LD_LIBRARY_PATH=/usr/lib/gradebook-companion/runtime/lib/server \
  find /usr/lib/gradebook-companion/runtime -name '*.so' -exec ldd {} + | grep 'not found'"
must "the class archive was made" test -s "$clean/usr/lib/gradebook-companion/classes.jsa"
must "there is still no Java but its own" sh -c "! chroot '$clean' sh -c 'command -v java'"
must "it says its version" sh -c "chroot '$clean' gradebook --version | grep -F '$version'"
must "its classes come from the archive" sh -c \
  "chroot '$clean' env GRADEBOOK_JAVA_OPTS='-Xshare:on -Xlog:class+load' gradebook --version | grep -c 'shared objects file'"

step "By command"
become_teacher gradebook practice --port 8399 >"$clean/practice" 2>"$clean/practice.err" &
district=$!
await "a practice district runs" grep -q clientSecret "$clean/practice"
SECRET=$(field clientSecret <"$clean/practice")
work="--data /home/teacher/work/data --settings /home/teacher/work/settings"
# shellcheck disable=SC2086 # several words
must "it is connected to" teacher gradebook $work connect --gateway oneroster-1.1 \
  --url http://127.0.0.1:8399/ims/oneroster/v1p1 --token-url http://127.0.0.1:8399/oauth/access_token \
  --client-id "$(field clientId <"$clean/practice")" --client-secret-env SECRET --teacher maria.delgado@riverbend.example
# shellcheck disable=SC2086
must "rosters are pulled" teacher gradebook $work pull
cat >"$clean/home/teacher/scores.csv" <<SCORES
section,student,assignment,score,points,due,category,description
MAT101-1,104659,From a package,8.5,10,$(date +%F),Quiz,
SCORES
# shellcheck disable=SC2086
must "a score is imported" teacher gradebook $work import /home/teacher/scores.csv
# shellcheck disable=SC2086
must "it is pushed" teacher gradebook $work push
# shellcheck disable=SC2086
must "and confirmed" sh -c "chroot --userspec=teacher:teacher '$clean' env HOME=/home/teacher gradebook $work status --json | grep -E '\"unsent\" *: *0'"

step "In a window"
DISPLAY=:$(awk 'BEGIN { srand(); print 200 + int(rand() * 700) }')
export DISPLAY
Xvfb "$DISPLAY" -screen 0 1280x800x24 -r -ac -nolisten tcp >/dev/null 2>&1 &
screen=$!
mount --bind /tmp/.X11-unix "$clean/tmp/.X11-unix"
await "a screen is there" xdotool getmouselocation
open_window
must "the dock knows whose it is" sh -c \
  "xprop -id '$id' WM_CLASS | grep -F \"\$(sed -n 's/^StartupWMClass=//p' '$clean/usr/share/applications/gradebook-companion.desktop')\""
must "no library was unpacked into the home" test ! -e "$clean/home/teacher/.openjfx"
sleep 20
picture first-start
# The keyboard is on the practice district; what Escape leaves is the tour.
xdotool key Return
sleep 20
xdotool key Escape
sleep 2
picture practice-district
# The first student has no score in the second assignment.
xdotool mousemove 690 244 click 1
xdotool type 7
xdotool key Return
sleep 20
picture score-pushed
say "   memory of the process: $(awk '/VmRSS/ { print int($2 / 1024) " MB" }' "/proc/$window/status")"
close_window
must "the typed score was sent and confirmed" confirmed
teacher gradebook status --json >"$clean/before"

step "Upgrading"
mkdir -p "$clean/newer"
dpkg-deb -R "$PACKAGE" "$clean/newer"
sed -i "s/^Version: .*/Version: $version+newer/" "$clean/newer/DEBIAN/control"
dpkg-deb --root-owner-group -Zgzip -z1 --build "$clean/newer" "$clean/tmp/newer.deb" >/dev/null
rm -rf "$clean/newer"
tar -C "$clean/home/teacher" -xzf "$here/debian/older-data.tar.gz"
in_root chown -R teacher:teacher /home/teacher/older
before=$(data_of_teacher)
must "a newer version installs over it" in_root apt-get install -y --no-install-recommends /tmp/newer.deb
must "it is the newer one" sh -c "chroot '$clean' dpkg-query -W -f '\${Version}' gradebook-companion | grep -F newer"
must "the class archive was made anew" test -s "$clean/usr/lib/gradebook-companion/classes.jsa"
[ "$before" = "$(data_of_teacher)" ] || die 1 "FAILED: upgrading changed data"
teacher gradebook status --json >"$clean/after"
must "everything is as it was" cmp "$clean/before" "$clean/after"
must "a database of an older version is opened, its unsent score with it" sh -c \
  "chroot --userspec=teacher:teacher '$clean' env HOME=/home/teacher gradebook --data /home/teacher/older/data --settings /home/teacher/older/settings status --json | grep -E '\"unsent\" *: *2,'"
open_window
sleep 8
picture upgraded
close_window

step "Removing"
before=$(data_of_teacher)
must "it is removed" in_root apt-get remove -y gradebook-companion
must "nothing of it is left in the system" sh -c \
  "! ls -d '$clean/usr/lib/gradebook-companion' '$clean/usr/bin/gradebook' '$clean/usr/share/applications/gradebook-companion.desktop' 2>/dev/null | grep ."
must "it is purged" in_root apt-get purge -y gradebook-companion
[ "$before" = "$(data_of_teacher)" ] || die 1 "FAILED: removing changed data"
say "   the teacher's data are still there"
say "Done: $(basename "$PACKAGE") on $suite."
