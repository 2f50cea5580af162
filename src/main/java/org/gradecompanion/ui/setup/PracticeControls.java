package org.gradecompanion.ui.setup;

import java.util.concurrent.CompletableFuture;

/**
 * The switches of the built-in practice district. Every method returns at once and takes effect
 * with the next request.
 */
public interface PracticeControls {
  /** Whether it runs inside this program now. */
  boolean running();

  /** Its address, for other programs on this computer. */
  String url();

  /** Cuts it off the network, or puts it back. */
  void offline(boolean offline);

  boolean isOffline();

  /** Lets it answer after two seconds, or at once. */
  void slow(boolean slow);

  /** Lets it fail the next requests, as a server with a problem does. */
  void failNext(int requests);

  /** Lets it forget who is signed in. */
  void expireTokens();

  /** Starts it if need be, connects to it and pulls. */
  CompletableFuture<Void> connect();
}
