package org.gradecompanion.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;

/** Answers one connection with a text, whatever it is asked, and hangs up. */
final class RawAnswer implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  private final Thread thread;

  RawAnswer(String text) throws IOException {
    thread = new Thread(() -> answer(text));
    thread.start();
  }

  HttpUrl url(String scheme) {
    return HttpUrl.get(scheme + "://127.0.0.1:" + listener.getLocalPort() + "/x");
  }

  private void answer(String text) {
    try (Socket socket = listener.accept();
        OutputStream out = socket.getOutputStream()) {
      socket.getInputStream().read(new byte[8192]);
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The client has seen enough.
    }
  }

  @Override
  public void close() throws Exception {
    thread.join();
    listener.close();
  }
}
