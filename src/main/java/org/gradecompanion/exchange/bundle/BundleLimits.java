package org.gradecompanion.exchange.bundle;

/**
 * How large a bundle may be. A district of 100 000 students has about a million enrollments in 120
 * MB.
 *
 * @param bytes of one file, unpacked
 * @param rows of enrollments; any other file may have a third of it
 * @param zipBytes of the zip file itself
 * @param entries of the zip file
 * @param ratio how many times larger than packed a file may be; text is packed to a tenth or so
 * @param field characters of one value
 */
record BundleLimits(long bytes, int rows, long zipBytes, int entries, int ratio, int field) {
  static final BundleLimits USUAL =
      new BundleLimits(1L << 30, 3_000_000, 256L << 20, 1000, 200, 1 << 16);

  /** How many rows a file may have. */
  int rows(BundleFile file) {
    return file == BundleFile.ENROLLMENTS ? rows : rows / 3;
  }
}
