package org.gradecompanion.exchange.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes a right bundle wrong: in its bytes, rows, values, files and in the zip around them. */
final class BundleMutator {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "\"",
          "\"\"",
          "\n",
          "\r\n",
          "\r",
          ",",
          "\u0000",
          "\uFEFF",
          "tobedeleted",
          "delta",
          "true",
          "-1",
          "2026-02-30",
          "9999-12-31",
          "+999999999-01-01",
          "0000-00-00",
          "null",
          "t-ada",
          "s-1",
          "bio-1",
          "year",
          "1.2",
          "ada@school.example",
          "ADA@SCHOOL.EXAMPLE",
          "sourcedId",
          "=cmd",
          "😀",
          "\uD800",
          "a".repeat(300),
          "é".repeat(2000),
          "x".repeat(70_000),
          "fall,".repeat(3000),
          "student",
          "teacher");

  private static final List<String> NAMES =
      List.of(
          "../evil.csv",
          "/users.csv",
          "a/b/users.csv",
          "USERS.CSV",
          "..\\users.csv",
          "C:users.csv",
          "users.csv/",
          "__MACOSX/users.csv",
          "\u0000users.csv",
          "./users.csv",
          "notes.txt");

  /** Characters: as much as a file grows to. */
  private static final int MOST = 2 << 20;

  private final Random random;
  private final SampleBundle bundle = new SampleBundle();

  BundleMutator(long seed) {
    random = new Random(seed);
  }

  /** One to four things go wrong in the files; then, now and then, something in the zip. */
  byte[] zip() {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      mutate(any(new ArrayList<>(bundle.files().keySet())));
    }
    byte[] zip = bundle.zipped(random.nextInt(4) == 0 ? "folder/" : "");
    return random.nextInt(5) == 0 ? damaged(zip, 30) : zip;
  }

  private void mutate(String file) {
    byte[] bytes = bundle.files().get(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    switch (random.nextInt(14)) {
      case 0 -> bundle.with(file, damaged(bytes, 4));
      case 1 -> bundle.with(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      case 2 -> bundle.with(file, text.getBytes(StandardCharsets.UTF_16));
      case 3 -> bundle.with(file, text.getBytes(StandardCharsets.ISO_8859_1));
      case 4 -> bundle.without(file).with("moved", "");
      case 5 -> bundle.with(any(NAMES), bytes);
      case 6 -> bundle.with(file, text.length() < MOST ? text + text : text);
      case 7 -> rows(file, text);
      case 8 -> everywhere(file, text);
      case 9 -> bundle.with(file, text.replace("bulk", any(List.of("delta", "absent", "Bulk"))));
      case 10 -> many(file, text);
      default -> value(file, text);
    }
  }

  /** The same wrong thing all over a file, unless that would fill the memory of this test. */
  private void everywhere(String file, String text) {
    String part = any(List.of(",", "\n", "\"", "-"));
    String nasty = any(NASTY);
    long parts = text.chars().filter(each -> each == part.charAt(0)).count();
    if (text.length() + parts * nasty.length() < MOST) {
      bundle.with(file, text.replace(part, nasty));
    }
  }

  /** Rows are lost, doubled, moved or cut. */
  private void rows(String file, String text) {
    List<String> rows = rows(text);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times && !rows.isEmpty(); i++) {
      int at = random.nextInt(rows.size());
      String row = rows.get(at);
      switch (random.nextInt(4)) {
        case 0 -> rows.remove(at);
        case 1 -> rows.add(random.nextInt(rows.size() + 1), row);
        case 2 -> rows.set(at, row.substring(0, random.nextInt(row.length() + 1)));
        default -> rows.set(at, row + "," + any(NASTY));
      }
    }
    if (!rows.isEmpty()) {
      bundle.with(file, String.join("\n", rows));
    }
  }

  private void value(String file, String text) {
    List<String> rows = rows(text);
    if (rows.isEmpty()) {
      return;
    }
    int at = random.nextInt(rows.size());
    String[] values = rows.get(at).split(",", -1);
    values[random.nextInt(values.length)] = any(NASTY);
    rows.set(at, String.join(",", values));
    bundle.with(file, String.join("\n", rows));
  }

  /** Seldom very many of the same, as a bomb has. */
  private void many(String file, String text) {
    List<String> rows = rows(text);
    if (!rows.isEmpty() && random.nextInt(20) == 0) {
      String row = random.nextBoolean() ? "\n" : any(rows) + "\n";
      bundle.with(file, text + row.repeat(MOST / row.length()));
    }
  }

  /** None of a file that was made very large. */
  private static List<String> rows(String text) {
    return text.length() < MOST / 4 ? new ArrayList<>(text.lines().toList()) : new ArrayList<>();
  }

  private byte[] damaged(byte[] bytes, int most) {
    byte[] damaged = bytes.clone();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count && damaged.length > 0; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    return damaged;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
