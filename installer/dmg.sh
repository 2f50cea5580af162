#!/bin/sh
# Builds target/installer/Gradebook Companion-VERSION.dmg on macOS, for the processor it is built on, and its
# checksum. Not run by those who wrote it: they had no Mac. docs/installing.md says what to look at.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"
. "$here/image.sh"
root=$(dirname "$here")
out=$root/target/installer

[ "$(system)" = mac ] || die 2 "A disk image can only be built on macOS."
find_jdk
find_maven
build
version=$(program_version)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out" "$work/icon.iconset"

image_jmods "$work/jmods"
image_runtime "$work/jmods" "$work/runtime"
image_program "$work/input"
rm "$work/input/gradebook" "$work/input/lib.sh"

for size in 16 32 128 256; do
  cp "$root/resources/org/gradecompanion/ui/shell/icon-$size.png" "$work/icon.iconset/icon_${size}x$size.png"
done
iconutil --convert icns --output "$work/icon.icns" "$work/icon.iconset"

# jpackage takes no version for macOS that begins with 0: until then it is told 1 for it.
mac_version=$version
case $version in
  0.*) mac_version=1.${version#0.} ;;
esac
"$jdk/bin/jpackage" --type dmg --name "Gradebook Companion" --app-version "$mac_version" --vendor "Gradebook Companion" \
  --mac-package-identifier org.gradecompanion --icon "$work/icon.icns" \
  --runtime-image "$work/runtime" --input "$work/input" \
  --main-jar gradebook-companion.jar --main-class org.gradecompanion.app.Main \
  --java-options "$java_options" --dest "$work"
image="Gradebook Companion-$version.dmg"
mv "$work/Gradebook Companion-$mac_version.dmg" "$out/$image"
(cd "$out" && shasum -a 256 "$image" >SHA256SUMS)
printf '%s\n' "$out/$image"
