package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as the program configures it. */
class OwnerOnlyFileAppenderTest {
  @TempDir Path folder;

  @Test
  void log_isMadeWithTheFirstWarning_forItsOwnerOnly_withoutExceptionMessages()
      throws IOException, JoranException {
    Path logs = folder.resolve("logs");
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("org.gradecompanion.log", logs.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of("resources", "logback.xml").toFile());
    try {
      context.getLogger("test").info("nothing to see");
      assertThat(logs).doesNotExist();
      context.getLogger("test").warn("cell a1", new IllegalStateException("Zoë got 8"));
    } finally {
      context.stop();
    }
    Path log = logs.resolve("gradebook.log");
    assertThat(Files.readString(log)).contains("WARN", "cell a1").doesNotContain("Zoë");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs)))
          .isEqualTo("rwx------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
          .isEqualTo("rw-------");
    }
  }
}
