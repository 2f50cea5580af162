package org.gradecompanion.exchange.bundle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A set of many identifiers in eight bytes each, the first of their hash. That any two of three
 * million share them happens in one bundle of four million; it would leave a row out, and say so.
 */
final class Ids {
  private static final int FIRST = 1 << 10;

  private final MessageDigest digest = sha256();
  private long[] slots = new long[FIRST];
  private int size;

  /** Whether it was not there before. */
  boolean add(String id) {
    if (size >= slots.length / 2) {
      long[] before = slots;
      slots = new long[before.length * 2];
      Arrays.stream(before).filter(hash -> hash != 0).forEach(hash -> slots[slot(hash)] = hash);
    }
    long hash = hash(id);
    int slot = slot(hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  boolean has(String id) {
    long hash = hash(id);
    return slots[slot(hash)] == hash;
  }

  int size() {
    return size;
  }

  /** Where it is, or would go. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private long hash(String id) {
    byte[] hash = digest.digest(id.getBytes(StandardCharsets.UTF_8));
    long first = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      first = first << Byte.SIZE | hash[i] & 0xFF;
    }
    return first == 0 ? 1 : first;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
