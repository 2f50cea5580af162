package org.gradecompanion.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the records of one journal segment. Each segment has a key of its own, so a
 * record's number within it is a nonce that never repeats; a record that is missing, moved or
 * changed does not open.
 *
 * <p>Header: magic 4, version 1, salt 16. Record: length 4, nonce 12, AES-256-GCM with tag 16.
 */
final class SegmentSeal {
  static final int HEADER = 21;
  static final int LENGTH = 4;
  static final int NONCE = 12;
  static final int TAG_BITS = 128;
  static final int OVERHEAD = NONCE + TAG_BITS / 8;
  private static final int MAGIC = 0x47424a31;
  private static final byte VERSION = 1;
  private static final int SALT = 16;

  private final byte[] header;
  private final SecretKeySpec key;
  private long next;

  private SegmentSeal(byte[] header, StoreKeys keys) {
    this.header = header;
    key = keys.segmentKey(Arrays.copyOfRange(header, HEADER - SALT, HEADER));
  }

  static SegmentSeal fresh(StoreKeys keys) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    byte[] header = ByteBuffer.allocate(HEADER).putInt(MAGIC).put(VERSION).put(salt).array();
    return new SegmentSeal(header, keys);
  }

  /** Of a segment on disk; empty when these bytes are not the header of one. */
  static Optional<SegmentSeal> of(byte[] file, StoreKeys keys) {
    if (file.length < HEADER || ByteBuffer.wrap(file).getInt() != MAGIC || file[4] != VERSION) {
      return Optional.empty();
    }
    return Optional.of(new SegmentSeal(Arrays.copyOf(file, HEADER), keys));
  }

  byte[] header() {
    return header.clone();
  }

  /** The next record, with its length in front. */
  ByteBuffer seal(byte[] plain) {
    byte[] nonce = nonce(next++);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      return ByteBuffer.allocate(LENGTH + NONCE + sealed.length)
          .putInt(NONCE + sealed.length)
          .put(nonce)
          .put(sealed)
          .flip();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** Opens the record at an index (from 0); empty when it is not that record, whole. */
  Optional<byte[]> open(byte[] record, long index) {
    if (!Arrays.equals(Arrays.copyOf(record, NONCE), nonce(index))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce(index)).doFinal(record, NONCE, record.length - NONCE));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(header);
    return cipher;
  }

  private static byte[] nonce(long index) {
    return ByteBuffer.allocate(NONCE).putInt(0).putLong(index).array();
  }
}
