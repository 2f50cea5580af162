package org.gradecompanion.settings;

import com.github.javakeyring.PasswordAccessException;

/** The operating system's key store, by account. */
interface KeyStorage {
  /**
   * @throws PasswordAccessException it is not there, or the store is locked
   */
  String get(String account) throws PasswordAccessException;

  void set(String account, String secret) throws PasswordAccessException;

  /**
   * @throws PasswordAccessException it is not there, or the store is locked
   */
  void delete(String account) throws PasswordAccessException;
}
