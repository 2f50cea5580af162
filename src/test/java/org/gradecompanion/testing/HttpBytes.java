package org.gradecompanion.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP message as it is on the wire: head, and a body of an announced length.
 *
 * @param what of a request, its method and path; of an answer, its status line
 */
record HttpBytes(String what, byte[] bytes) {
  private static final String HEAD_END = "\r\n\r\n";
  private static final String LENGTH = "content-length:";

  static HttpBytes read(InputStream in, boolean request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder();
    while (!ended(head)) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      bytes.write(next);
      head.append((char) next);
    }
    int length = length(head.toString());
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    bytes.writeBytes(body);
    return new HttpBytes(what(head.toString(), request), bytes.toByteArray());
  }

  private static boolean ended(StringBuilder head) {
    int start = head.length() - HEAD_END.length();
    return start >= 0 && head.indexOf(HEAD_END, start) == start;
  }

  private static int length(String head) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith(LENGTH))
        .mapToInt(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
        .findFirst()
        .orElse(0);
  }

  private static String what(String head, boolean request) {
    String first = head.substring(0, head.indexOf("\r\n"));
    return request ? first.substring(0, first.lastIndexOf(' ')).replaceFirst("\\?.*", "") : first;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
