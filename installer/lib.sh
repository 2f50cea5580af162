# Shell functions shared by the scripts of this folder. POSIX sh; read with ".".
# Everything said here goes to standard error: standard output belongs to the program.

say() {
  printf '%s\n' "$*" >&2
}

# die CODE LINE...
die() {
  code=$1
  shift
  for line in "$@"; do
    say "$line"
  done
  exit "$code"
}

system() {
  case $(uname -s) in
    Linux) echo linux ;;
    Darwin) echo mac ;;
    MINGW* | MSYS* | CYGWIN*) echo windows ;;
    *) echo other ;;
  esac
}

# A path as the JVM understands it: Git Bash has its own way of writing Windows paths.
native_path() {
  if [ "$(system)" = windows ] && command -v cygpath >/dev/null 2>&1; then
    cygpath -m "$1"
  else
    printf '%s\n' "$1"
  fi
}

class_path_separator() {
  if [ "$(system)" = windows ]; then echo ';'; else echo ':'; fi
}

# In the bare C locale Java cannot read file names with accents.
use_unicode_locale() {
  if [ "$(system)" = linux ]; then
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
      '' | C | POSIX)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
    esac
  fi
}

# Sets $java to a Java 17 or later, or ends with what to do. With "jdk": one that compiles.
find_java() {
  java=java
  if [ -n "${JAVA_HOME:-}" ]; then
    home=$JAVA_HOME
    if [ "$(system)" = windows ] && command -v cygpath >/dev/null 2>&1; then
      home=$(cygpath -u "$JAVA_HOME")
    fi
    java=$home/bin/java
    [ -x "$java" ] || [ -x "$java.exe" ] ||
      die 2 "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it." \
        "Set it to a JDK 17 or later, or unset it."
  elif ! command -v java >/dev/null 2>&1; then
    die 2 "There is no Java on this computer. Install a JDK 17 or later" \
      "(Debian, Ubuntu: sudo apt-get install openjdk-17-jdk-headless) and try again."
  fi
  found=$("$java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = *//p')
  case $found in
    '' | 1.* | [0-9] | 1[0-6])
      die 2 "This is Java ${found:-of an unknown version} ($java), but Java 17 or later is needed." \
        "Install a JDK 17 or later, or set JAVA_HOME to one."
      ;;
  esac
  if [ "${1:-}" = jdk ]; then
    compiler=$(dirname "$java")/javac
    [ "$java" = java ] && compiler=javac
    command -v "$compiler" >/dev/null 2>&1 ||
      die 2 "This Java runs programs but cannot build them ($java)." \
        "Install a JDK 17 or later (Debian, Ubuntu: sudo apt-get install openjdk-17-jdk-headless)."
  fi
}

find_maven() {
  command -v mvn >/dev/null 2>&1 ||
    die 2 "Building needs Maven, and there is no mvn on this computer." \
      "Install it (Debian, Ubuntu: sudo apt-get install maven) and try again."
}

# Whether what was built is missing or older than what it is built from.
build_needed() {
  stamp=$root/target/built
  [ -f "$stamp" ] && [ -d "$root/target/classes" ] && [ -d "$root/target/lib" ] || return 0
  [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/resources" -newer "$stamp" -print | head -n 1)" ]
}

# Builds without running the tests; one build at a time.
build() {
  build_needed || return 0
  find_java jdk
  find_maven
  mkdir -p "$root/target"
  lock=$root/target/building
  nobody=0
  while ! mkdir "$lock" 2>/dev/null; do
    builder=$(cat "$lock/pid" 2>/dev/null || :)
    if [ -n "$builder" ] && kill -0 "$builder" 2>/dev/null; then
      nobody=0
    else
      nobody=$((nobody + 1))
    fi
    # A build that was killed leaves its lock behind.
    if [ "$nobody" -ge 3 ]; then rm -rf "$lock"; else sleep 1; fi
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  if build_needed; then
    say "Building, which takes a minute the first time..."
    touch "$root/target/building/started"
    rm -rf "$root/target/lib"
    (cd "$root" && mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true package) >&2 </dev/null ||
      die 1 "The build failed; the lines above say why."
    mv "$root/target/building/started" "$root/target/built"
  fi
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
}

# Sets $class_path: an installed package's, whose jar names the others, or the clone's, built first if
# need be. An installed package may have a Java of its own, and an archive of its classes for a fast start.
find_program() {
  own_java=
  archive=
  if [ -f "$here/gradebook-companion.jar" ]; then
    class_path=$(native_path "$here/gradebook-companion.jar")
    [ ! -x "$here/runtime/bin/java" ] || own_java=$here/runtime/bin/java
    [ ! -r "$here/classes.jsa" ] || archive=$here/classes.jsa
    return 0
  fi
  root=$(dirname "$here")
  [ -f "$root/pom.xml" ] ||
    die 2 "The program is not here: neither its jar nor its sources are beside $here."
  build
  class_path="$(native_path "$root/target/classes")$(class_path_separator)$(native_path "$root/target/lib")/*"
}

# C1 and the serial collector halve the time to start; room for what a start throws away saves collections,
# and memory with them.
java_options='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=48m -Xmx1g'

# Replaces this shell with the program.
start_program() {
  if [ -n "$own_java" ]; then java=$own_java; else find_java; fi
  use_unicode_locale
  if [ -n "$archive" ]; then
    # A stale archive costs time, not more: it is passed over without a word.
    set -- "-XX:SharedArchiveFile=$archive" -Xlog:cds*=off -Xlog:class+path=off \
      -cp "$class_path" org.gradecompanion.app.Main "$@"
  else
    set -- -cp "$class_path" org.gradecompanion.app.Main "$@"
  fi
  # shellcheck disable=SC2086 # the options are several words
  exec "$java" $java_options ${GRADEBOOK_JAVA_OPTS:-} "$@"
}

# --- System libraries that a window needs (Linux) ---

library_there() {
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || :; } | grep -q "$1" ||
    [ -n "$(find /lib /lib64 /usr/lib /usr/lib64 -name "$1*" -print 2>/dev/null | head -n 1)" ]
}

# Adds a Debian package to $missing when its library is not there.
want_library() {
  library_there "$1" || missing="$missing $2"
}

# Debian's names; the first that this release knows.
package_named() {
  for name in "$@"; do
    if apt-cache show "$name" >/dev/null 2>&1; then
      echo "$name"
      return 0
    fi
  done
  echo "$1"
}

missing_for_window() {
  missing=
  want_library libgtk-3.so.0 gtk3
  want_library libXtst.so.6 libxtst6
  want_library libGL.so.1 libgl1
  want_library libXxf86vm.so.1 libxxf86vm1
  want_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
  want_library libfreetype.so.6 libfreetype6
  want_library libfontconfig.so.1 fontconfig
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" \
    \( -name '*.ttf' -o -name '*.otf' \) -print 2>/dev/null | head -n 1)" ] ||
    missing="$missing fonts-dejavu-core"
}

missing_for_screen() {
  { command -v Xvfb && command -v xvfb-run; } >/dev/null 2>&1 || missing="$missing xvfb"
  command -v xauth >/dev/null 2>&1 || missing="$missing xauth"
}

# Installs $missing with apt as root or with a sudo that asks nothing; 1 when it cannot.
install_missing() {
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null || return 1
    as_root='sudo -n'
  fi
  $as_root apt-get -qq update >/dev/null </dev/null || say "The package lists could not be renewed."
  # shellcheck disable=SC2046,SC2086 # several words each
  say "Installing system libraries:" $(debian_packages)
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y --no-install-recommends install $(debian_packages) >/dev/null </dev/null
}

# $missing by the names this release has.
debian_packages() {
  for each in $missing; do
    case $each in
      gtk3) package_named libgtk-3-0t64 libgtk-3-0 ;;
      *) echo "$each" ;;
    esac
  done
}

# Says the exact command for $missing, where there is one.
name_missing() {
  if command -v apt-get >/dev/null 2>&1; then
    say "Some system libraries are missing. Install them and try again:"
    # shellcheck disable=SC2046 # one line
    say "  sudo apt-get install --no-install-recommends" $(debian_packages)
  else
    say "Some system libraries are missing. Install what your system calls:$missing"
  fi
}
