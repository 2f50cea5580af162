package org.gradecompanion.simulation;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what an HTTP client wrote. */
final class HandedRequest {
  private static final String END = "\r\n\r\n";

  private HandedRequest() {}

  /** The request, or null when a part of it is still to come. */
  static HandedExchange whole(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END);
    if (end < 0) {
      return null;
    }
    String[] lines = text.substring(0, end).split("\r\n");
    Headers headers = new Headers();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    String length = headers.getFirst("Content-Length");
    int from = end + END.length();
    int to = from + (length == null ? 0 : Integer.parseInt(length));
    if (bytes.length < to) {
      return null;
    }
    String[] first = lines[0].split(" ");
    return new HandedExchange(
        first[0], URI.create(first[1]), headers, Arrays.copyOfRange(bytes, from, to));
  }
}
