package org.gradecompanion.simulation;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.gradecompanion.practice.InProcessDoor;

/** Makes connections to the district of the world that is being simulated. */
final class InProcessSockets extends SocketFactory {
  private InProcessDoor door = new InProcessDoor();
  private Power power = new Power();

  void lead(InProcessDoor to, Power with) {
    door = to;
    power = with;
  }

  @Override
  public Socket createSocket() {
    return new InProcessSocket(door, power);
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }
}
