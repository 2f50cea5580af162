#!/bin/sh
# Whether the tests of a package notice a change of its code: mutation.sh [rules|sync] [MOST]
# changes every line that can be changed, or MOST lines of each class.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"
package=${1:-rules}
most=${2:-10000}

find_java jdk
find_maven
use_unicode_locale
cd "$here/.."

mvn -B -q -Pmutation "-Dmutated=org.gradecompanion.$package" "-Dmutated.limit=$most" verify
grep -o "status='[A-Z_]*'" target/pit-reports/mutations.xml | sort | uniq -c | awk '
  { split($2, part, "\047"); count[part[2]] = $1; all += $1 }
  END {
    for (status in count) printf "%6d %s\n", count[status], status
    noticed = count["KILLED"] + count["TIMED_OUT"]
    printf "%s: %d of %d changes noticed, %.1f %%\n", package, noticed, all, 100 * noticed / all
  }' "package=$package"
