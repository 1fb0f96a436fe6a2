package org.parvis.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether something listens on a port of this machine. */
final class Ports {

  private Ports() {}

  /**
   * @param property the setting that chooses another port
   */
  static void demandFree(int port, String property) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new Trouble(
          "Port "
              + port
              + " is in use. End what uses it, or choose another one: mvn -D"
              + property
              + "="
              + (port + 1));
    }
  }

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException silent) {
      return false;
    }
  }
}
