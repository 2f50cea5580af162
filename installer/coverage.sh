#!/bin/sh
# How much of the sync engine and of the rules their tests reach: branches, by package.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
. "$here/lib.sh"

find_java jdk
find_maven
use_unicode_locale
cd "$here/.."

mvn -B -q -Pcoverage test
awk -F, '
  NR > 1 { missed[$2] += $6; covered[$2] += $7 }
  END {
    for (p in missed) {
      all = missed[p] + covered[p]
      if (all > 0) printf "%s: %d of %d branches, %.1f %%\n", p, covered[p], all, 100 * covered[p] / all
    }
  }' target/site/jacoco/jacoco.csv | sort
