package org.gradecompanion.exchange.bundle;

/**
 * How large a bundle may be. A district of 100 000 students has about a million enrollments in 120
 * MB.
 *
 * @param bytes of all files that are read, unpacked
 * @param rows of one file
 * @param zipBytes of the zip file itself
 * @param entries of the zip file
 * @param ratio how many times larger than packed a file may be; text is packed to a tenth or so
 * @param field characters of one value
 */
record BundleLimits(long bytes, int rows, long zipBytes, int entries, int ratio, int field) {
  static final BundleLimits USUAL =
      new BundleLimits(1L << 30, 3_000_000, 256L << 20, 1000, 200, 1 << 16);
}
