package org.gradecompanion.practice;

/**
 * One request that the district answered (or cut), without its body.
 *
 * @param path the raw path, without the query
 * @param query the raw query, or an empty text
 * @param status what it answered, or would have answered had it not been told to cut the answer
 */
public record RequestSeen(String method, String path, String query, int status) {}
