package org.gradecompanion.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gradecompanion.files.OwnerOnly;

/**
 * Lets a second start bring the first one's window to the front: a port on this computer only, and
 * a token that only the folder's owner can read.
 */
final class RaiseDoor implements AutoCloseable {
  private static final int TOKEN = 32;
  private static final int PATIENCE_MS = 2000;
  private static final int ANSWER = 0x6f6b;

  private final ServerSocket socket;
  private final byte[] token;
  private final Runnable onRaise;
  private final Path file;

  private RaiseDoor(ServerSocket socket, byte[] token, Runnable onRaise, Path file) {
    this.socket = socket;
    this.token = token;
    this.onRaise = onRaise;
    this.file = file;
  }

  static RaiseDoor open(Path folder, Runnable onRaise) throws IOException {
    byte[] token = new byte[TOKEN];
    new SecureRandom().nextBytes(token);
    ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    Path file = fileIn(folder);
    try {
      String address = socket.getLocalPort() + " " + HexFormat.of().formatHex(token);
      OwnerOnly.replace(file, address.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    RaiseDoor door = new RaiseDoor(socket, token, onRaise, file);
    Thread listener = new Thread(door::listen, "gradebook-raise");
    listener.setDaemon(true);
    listener.start();
    return door;
  }

  static boolean knock(Path folder) {
    try {
      String[] address =
          Files.readString(fileIn(folder), StandardCharsets.US_ASCII).strip().split(" ");
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0])),
            PATIENCE_MS);
        socket.setSoTimeout(PATIENCE_MS);
        socket.getOutputStream().write(HexFormat.of().parseHex(address[1]));
        return new DataInputStream(socket.getInputStream()).readInt() == ANSWER;
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException nobodyThere) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A stale file is overwritten at the next start.
      return;
    }
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket visitor = socket.accept()) {
        visitor.setSoTimeout(PATIENCE_MS);
        byte[] shown = visitor.getInputStream().readNBytes(TOKEN);
        if (MessageDigest.isEqual(shown, token)) {
          new DataOutputStream(visitor.getOutputStream()).writeInt(ANSWER);
          onRaise.run();
        }
      } catch (IOException | RuntimeException e) {
        // A visitor that fails is its own trouble; the next may come.
        continue;
      }
    }
  }

  private static Path fileIn(Path folder) {
    return folder.resolve(DataFiles.RAISE);
  }
}
