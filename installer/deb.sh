#!/bin/sh
# Builds target/installer/gradebook-companion_VERSION_ARCHITECTURE.deb, which needs no Java, with its
# checksum and its bill of materials beside it. Installs what building needs where it may.
# Files are dated SOURCE_DATE_EPOCH, by default as the build's jar is.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"
. "$here/image.sh"
root=$(dirname "$here")
out=$root/target/installer
program=usr/lib/gradebook-companion

[ "$(system)" = linux ] && command -v dpkg-deb >/dev/null 2>&1 ||
  die 2 "Debian packages are built on Debian or Ubuntu: there is no dpkg-deb here."
use_unicode_locale
missing_for_window
missing_for_screen
command -v strip >/dev/null 2>&1 || missing="$missing binutils"
if ! install_missing; then
  name_missing
  exit 2
fi
find_jdk
find_maven
build

version=$(program_version)
architecture=$(dpkg --print-architecture)
: "${SOURCE_DATE_EPOCH:=$(date -u +%s -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' "$root/pom.xml")")}"
export SOURCE_DATE_EPOCH
day() {
  LC_ALL=C date -u -d "@$SOURCE_DATE_EPOCH" "$@"
}

# What the libraries of the folder $1 need of the system, as the value of Depends.
depends() {
  find "$1" -type f \( -name '*.so' -o -path '*/bin/*' \) >"$work/binaries"
  xargs objdump -p <"$work/binaries" | awk '$1 == "NEEDED" { print $2 }' | sort -u >"$work/needed"
  libc=$(xargs objdump -T <"$work/binaries" 2>/dev/null | sed -n 's/.*GLIBC_\([0-9.]*\).*/\1/p' | sort -uV | tail -n 1)
  xargs -n 1 basename <"$work/binaries" | sort -u >"$work/own"
  awk -v libc="$libc" -v list="libc6 (>= $libc)" '
    FILENAME ~ /libraries$/ { if (!/^#/ && NF) { name = $1; $1 = ""; packages[name] = substr($0, 2) }; next }
    FILENAME ~ /own$/ { own[$1]; next }
    $1 in own { next }
    !($1 in packages) { print "No package is known for " $1 ": add it to installer/debian/libraries." >"/dev/stderr"; bad = 1; next }
    packages[$1] != "-" && !(packages[$1] in done) { done[packages[$1]]; list = list ", " packages[$1] }
    END { if (bad) exit 1; print list }' "$here/debian/libraries" "$work/own" "$work/needed"
}

# The options or the commands that --help lists, as a manual page has them.
manual() {
  awk -v part="$1" '
    /^ +-/ && part == "options" || /^  [a-z]/ && inside && part == "commands" {
      gap = match($0, /[^ ]  +[^ ]/)
      if (gap) { head = substr($0, 1, gap); text = substr($0, gap + 1) } else { head = $0; text = "" }
      gsub(/^ +| +$/, "", head); gsub(/^ +/, "", text); gsub(/-/, "\\-", head); gsub(/-/, "\\-", text)
      print ".TP\n.B " head; if (text != "") print text; open = 1; next
    }
    /^Commands:/ { inside = 1; open = 0; next }
    /^[^ ]/ { inside = 0; open = 0 }
    open && /^ / { gsub(/^ +/, ""); gsub(/-/, "\\-"); print }'
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir -p "$out"
tree=$work/tree
home=$tree/$program
mkdir -p "$home" "$tree/DEBIAN" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/man/man1" \
  "$tree/usr/share/doc/gradebook-companion" "$tree/usr/share/icons/hicolor/scalable/apps"

say "Linking a Java for it..."
image_jmods "$work/jmods"
image_runtime "$work/jmods" "$home/runtime"
image_program "$home"

say "Starting it to learn which classes a start needs..."
image_watch "$work/watch.jar"
xvfb-run -a -s "-screen 0 1280x800x24 -r" sh -euc '. "$1/lib.sh"; . "$1/image.sh"; image_class_list "$2" "$3" "$4"' \
  class-list "$here" "$home" "$work/watch.jar" "$home/classes.list"

say "Packing..."
ln -s "../lib/gradebook-companion/gradebook" "$tree/usr/bin/gradebook"
cp "$here/debian/gradebook-companion.desktop" "$tree/usr/share/applications"
cp "$here/debian/gradebook-companion.svg" "$tree/usr/share/icons/hicolor/scalable/apps"
for size in 16 32 48 64 128 256; do
  icons=$tree/usr/share/icons/hicolor/${size}x$size/apps
  mkdir -p "$icons"
  cp "$root/resources/org/gradecompanion/ui/shell/icon-$size.png" "$icons/gradebook-companion.png"
done
documents=$tree/usr/share/doc/gradebook-companion
cp "$here/debian/copyright" "$documents"
gzip -9n <"$root/CHANGELOG.md" >"$documents/CHANGELOG.md.gz"
gzip -9n >"$documents/changelog.gz" <<ENTRY
gradebook-companion ($version) stable; urgency=medium

  * What changed is told in CHANGELOG.md.gz beside this file.

 -- Gradebook Companion <maintainers@gradecompanion.invalid>  $(day '+%a, %d %b %Y %H:%M:%S +0000')
ENTRY
COLUMNS=80 "$home/runtime/bin/java" -cp "$home/gradebook-companion.jar" org.gradecompanion.app.Main --help >"$work/help"
manual options <"$work/help" >"$work/options"
manual commands <"$work/help" >"$work/commands"
sed -e "s/@DATE@/$(day +%Y-%m-%d)/; s/@VERSION@/$version/" \
  -e "/@OPTIONS@/{r $work/options" -e 'd}' -e "/@COMMANDS@/{r $work/commands" -e 'd}' \
  "$here/debian/gradebook.1" | gzip -9n >"$tree/usr/share/man/man1/gradebook.1.gz"
for script in postinst prerm postrm; do
  install -m 755 "$here/debian/$script" "$tree/DEBIAN/$script"
done
needs=$(depends "$home/runtime")
sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@DEPENDS@/$needs/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$tree/usr" | cut -f 1)/" "$here/debian/control" >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
chmod -R u=rwX,go=rX "$tree"
find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package=gradebook-companion_${version}_$architecture.deb
dpkg-deb --root-owner-group -Z"${DEB_COMPRESSION:-xz}" --build "$tree" "$out/$package" >/dev/null

say "Writing the bill of materials..."
bill=gradebook-companion_$version.cdx.json
(cd "$root" && mvn -q -B -Dstyle.color=never -Pbill cyclonedx:makeBom) >&2 </dev/null
cp "$root/target/bill/$bill" "$out/$bill"
(cd "$out" && sha256sum "$package" "$bill" >SHA256SUMS)
printf '%s\n' "$out/$package"
