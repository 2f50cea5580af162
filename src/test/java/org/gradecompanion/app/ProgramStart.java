package org.gradecompanion.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Starts the program in a process of its own, as cheaply as a virtual machine can be started: one
 * start records the classes, and every later one maps them into its memory.
 */
final class ProgramStart {
  private final Path archive;
  private final String classPath;

  /**
   * @param folder where the class files are packed: only classes of jars can be mapped
   */
  ProgramStart(Path folder) {
    archive = folder.resolve("program.jsa");
    Path jar = folder.resolve("program.jar");
    List<String> pack =
        new ArrayList<>(List.of("--create", "--no-compress", "--file", jar.toString()));
    List<String> entries =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    entries.stream()
        .filter(entry -> Files.isDirectory(Path.of(entry)))
        .forEach(entry -> pack.addAll(List.of("-C", entry, ".")));
    int code =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, pack.toArray(new String[0]));
    if (code != 0) {
      throw new AssertionError("the classes were not packed");
    }
    classPath =
        jar
            + entries.stream()
                .filter(entry -> Files.isRegularFile(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator, File.pathSeparator, ""));
  }

  /** Tells on standard output which classes it loads: the finest clock of a start there is. */
  ProcessBuilder command(Class<?> main, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-Xlog:disable", "-Xlog:class+load:stdout:none"));
    command.add(
        (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(words);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
