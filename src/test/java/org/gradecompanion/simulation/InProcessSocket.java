package org.gradecompanion.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.gradecompanion.practice.InProcessDoor;

/**
 * A connection to the district that uses no network: when the client wants to read, what it wrote
 * is handed to the district on the client's own thread.
 */
final class InProcessSocket extends Socket {
  private final InProcessDoor door;
  private final Power power;
  private ByteArrayOutputStream request = new ByteArrayOutputStream();
  private ByteArrayInputStream answer = new ByteArrayInputStream(new byte[0]);
  private boolean cut;
  private boolean closed;

  InProcessSocket(InProcessDoor door, Power power) {
    this.door = door;
    this.power = power;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    power.demand();
    if (!door.isOpen()) {
      throw new ConnectException("Connection refused");
    }
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        usable();
        request.write(bytes, from, count);
      }
    };
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] to, int from, int count) throws IOException {
        usable();
        if (answer.available() == 0 && !cut) {
          exchange();
        }
        return answer.read(to, from, count);
      }
    };
  }

  private void exchange() throws IOException {
    HandedExchange exchange = HandedRequest.whole(request.toByteArray());
    if (exchange == null) {
      throw new SocketTimeoutException("nothing to answer");
    }
    request = new ByteArrayOutputStream();
    power.boundary("before a request");
    door.handle(exchange);
    power.boundary("after a request, before its answer");
    answer = new ByteArrayInputStream(exchange.wire());
    cut = !exchange.isWhole();
  }

  private void usable() throws IOException {
    power.demand();
    if (closed || !door.isOpen()) {
      throw new SocketException("Connection reset");
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public boolean isClosed() {
    return closed || !door.isOpen();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // Nothing here ever waits.
  }

  @Override
  public void setSoTimeout(int timeout) {
    // Nothing here ever waits.
  }

  @Override
  public int getSoTimeout() {
    return 0;
  }

  @Override
  public void shutdownOutput() {
    closed = true;
  }
}
