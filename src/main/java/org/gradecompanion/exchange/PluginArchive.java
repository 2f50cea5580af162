package org.gradecompanion.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/**
 * A plugin that a district installs on its PowerSchool server, for the PowerTeacher Pro API: a zip
 * with nothing but {@code plugin.xml} at its root (PowerSchool developer documentation, "Plugin
 * XML"). The same district gives the same bytes.
 */
public final class PluginArchive {
  private static final String DESCRIPTOR = "plugin.xml";

  /** The first that a zip can have: an archive does not say when it was made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PluginArchive() {}

  /**
   * Writes it whole or not at all.
   *
   * @param say puts what an administrator reads there into words
   * @throws UserError it cannot be written
   */
  public static void write(Path file, PluginDescriptor descriptor, Function<Message, String> say) {
    OutgoingFile.write(file, bytes(descriptor, say));
  }

  private static byte[] bytes(PluginDescriptor descriptor, Function<Message, String> say) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      ZipEntry entry = new ZipEntry(DESCRIPTOR);
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(PluginXml.of(descriptor, say).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
