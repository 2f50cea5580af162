# Shell functions that put the program with a Java of its own into one folder, and learn which classes
# its start needs. POSIX sh; read with "." after lib.sh, with $root set to the clone.

# The program's modules, as jdeps names them, and those that are only found at run time: elliptic curves
# for TLS, random numbers, character sets and number formats of other languages.
image_modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management
image_modules=$image_modules,java.naming,java.scripting,java.sql,java.xml
image_modules=$image_modules,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.net
image_modules=$image_modules,jdk.random,jdk.security.auth,jdk.unsupported,jdk.zipfs
image_modules=$image_modules,javafx.base,javafx.controls,javafx.fxml,javafx.graphics

program_version() {
  sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml"
}

# Sets $jdk to the folder of the JDK that builds.
find_jdk() {
  find_java jdk
  jdk=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = *//p')
  [ -d "$jdk/jmods" ] || [ -f "$jdk/lib/modules" ] ||
    die 2 "This JDK has no modules to link ($jdk). Install openjdk-17-jdk-headless."
}

# image_jmods OUT: JavaFX's jars as jmods, so that its libraries are linked in beside Java's and need not
# be unpacked into every user's home at the first start.
image_jmods() {
  rm -rf "$1"
  mkdir -p "$1"
  for jar in "$root"/target/lib/javafx-*-*-*.jar; do
    name=$(basename "$jar" | sed 's/^\(javafx-[a-z]*\)-.*/\1/; s/-/./')
    part=$1/$name
    mkdir -p "$part/classes" "$part/libs"
    (cd "$part/classes" && "$jdk/bin/jar" xf "$jar" && rm -rf META-INF/maven)
    find "$part/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) \
      -exec mv {} "$part/libs" \;
    "$jdk/bin/jmod" create --class-path "$part/classes" --libs "$part/libs" "$1/$name.jmod"
    rm -rf "$part"
  done
}

# image_runtime JMODS OUT: a Java with the program's modules alone.
image_runtime() {
  rm -rf "$2"
  "$jdk/bin/jlink" --module-path "$1" --add-modules "$image_modules" \
    --strip-java-debug-attributes --no-man-pages --no-header-files --compress 0 --output "$2"
  # JavaFX draws everything: the libraries of AWT, printing and sound, and what they would pull in of a
  # system, stay out. What is left of java.desktop is beans.
  if [ "$(system)" = linux ]; then
    for library in awt awt_headless awt_xawt fontmanager freetype javajpeg jawt jsound lcms mlib_image splashscreen; do
      rm -f "$2/lib/lib$library.so"
    done
    rm -f "$2"/lib/psfont*.properties*
    find "$2" -type f \( -name '*.so' -o -path '*/bin/*' -o -name jexec -o -name jspawnhelper \) \
      -exec strip --strip-unneeded {} +
  fi
}

# image_program OUT: the start script, the program and its libraries.
image_program() {
  mkdir -p "$1/lib"
  cp "$root/installer/gradebook" "$root/installer/lib.sh" "$1"
  chmod 755 "$1/gradebook"
  cp "$root/target/gradebook-companion-$(program_version).jar" "$1/gradebook-companion.jar"
  for jar in "$root"/target/lib/*.jar; do
    case $jar in
      */javafx-*) ;;
      *) cp "$jar" "$1/lib" ;;
    esac
  done
}

# image_watch OUT.jar: what sees the first frame of a start.
image_watch() {
  classes=$1.classes
  rm -rf "$classes"
  mkdir -p "$classes"
  "$jdk/bin/javac" -nowarn -proc:none --release 17 -d "$classes" \
    -cp "$root/target/lib/*" "$root"/src/test/java/org/gradecompanion/bench/FirstPaint.java \
    "$root"/src/test/java/org/gradecompanion/bench/BareWindow.java
  "$jdk/bin/jar" --create --file "$1" -C "$classes" .
  rm -rf "$classes"
}

# image_first_grid IMAGE WATCH.jar HOME JAVA_OPTION...: starts the window in a home of its own, on the practice
# district, until its first grid is painted. Needs a display.
image_first_grid() {
  image=$1
  watch=$2
  at=$3
  shift 3
  # shellcheck disable=SC2086 # the options are several words
  env -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME GRADEBOOK_SETTINGS_DIR="$at" HOME="$at" \
    DBUS_SESSION_BUS_ADDRESS=disabled: LC_ALL=C.UTF-8 \
    "$image/runtime/bin/java" $java_options -Duser.home="$at" "$@" \
    -cp "$image/gradebook-companion.jar:$watch" org.gradecompanion.bench.FirstPaint \
    grade-cell org.gradecompanion.app.Main
}

# image_class_list IMAGE WATCH.jar OUT: which classes a first and a second start, and a command, load.
image_class_list() {
  home_of_list=$(mktemp -d)
  for run in first second; do
    image_first_grid "$1" "$2" "$home_of_list" -Xshare:off -XX:DumpLoadedClassList="$home_of_list/$run.list" >/dev/null
  done
  GRADEBOOK_SETTINGS_DIR="$home_of_list" "$1/runtime/bin/java" -Xshare:off \
    -XX:DumpLoadedClassList="$home_of_list/third.list" -cp "$1/gradebook-companion.jar" \
    org.gradecompanion.app.Main status --json >/dev/null
  awk '/gradecompanion\/bench/ { next } !seen[$0]++' \
    "$home_of_list/first.list" "$home_of_list/second.list" "$home_of_list/third.list" >"$3"
  rm -rf "$home_of_list"
}
