package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script as an installed package has it: the program's jar beside it, reached by a link.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InstalledPackageTest {
  @TempDir Path folder;
  private Path command;

  @BeforeEach
  void install() throws IOException {
    Path home = Files.createDirectories(folder.resolve("with space").resolve("gradebook-1"));
    for (String script : List.of("gradebook", "lib.sh")) {
      Files.copy(Path.of("installer", script), home.resolve(script));
    }
    jar(Path.of("target", "classes"), home.resolve("gradebook-companion.jar"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    command =
        Files.createSymbolicLink(
            bin.resolve("gradebook"), Path.of("../with space/gradebook-1/gradebook"));
  }

  @Test
  void practice_startedThroughALinkFromElsewhere_printsWhereItIsAndEndsWhenTold()
      throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    ProcessBuilder start = new ProcessBuilder("sh", command.toString(), "practice");
    start.directory(elsewhere.toFile()).redirectError(folder.resolve("err").toFile());
    start.environment().put("JAVA_HOME", System.getProperty("java.home"));
    start.environment().put("LC_ALL", "C");
    Process process = start.start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      assertThat(line).as(Files.readString(folder.resolve("err"))).isNotNull();
      JsonNode first = new ObjectMapper().readTree(line);
      int status =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(first.get("url").asText())).build(),
                  BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isBetween(200, 499);
      process.toHandle().destroy();
      assertThat(out.readLine()).isNull();
      assertThat(process.waitFor()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(elsewhere)) {
      assertThat(left).isEmpty();
    }
  }

  /** Our classes in one jar that names the libraries, as the build's own jar does. */
  private static void jar(Path classes, Path file) throws IOException {
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        jar.putNextEntry(new JarEntry(name));
        Files.copy(each, jar);
        jar.closeEntry();
      }
    }
  }
}
