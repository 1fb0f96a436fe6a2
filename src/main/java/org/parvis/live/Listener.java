package org.parvis.live;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open page. What it is told is sent in the background; a browser that doesn't keep up is let
 * go, and asks for what it missed when it comes back.
 */
final class Listener {

  private static final Logger LOG = Logger.getLogger(Listener.class.getName());
  private static final int MOST_WAITING = 50;
  private static final long SEND_TIMEOUT_MILLIS = 10_000;

  private final Session socket;
  private final long personId;
  private final HttpSession session;
  private final AtomicInteger waiting = new AtomicInteger();

  Listener(Session socket, long personId, HttpSession session) {
    this.socket = socket;
    this.personId = personId;
    this.session = session;
    socket.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  void tell(String message) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow");
      return;
    }
    try {
      socket
          .getAsyncRemote()
          .sendText(
              message,
              sent -> {
                waiting.decrementAndGet();
                if (!sent.isOK()) {
                  close(CloseReason.CloseCodes.GOING_AWAY, "unreachable");
                }
              });
    } catch (RuntimeException gone) {
      close(CloseReason.CloseCodes.GOING_AWAY, "unreachable");
    }
  }

  /** Keeps proxies from closing a quiet socket, and finds out about browsers that vanished. */
  void ping() {
    try {
      socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException gone) {
      close(CloseReason.CloseCodes.GOING_AWAY, "unreachable");
    }
  }

  void dismiss() {
    close(CloseReason.CloseCodes.VIOLATED_POLICY, "signed out");
  }

  private void close(CloseReason.CloseCodes code, String reason) {
    try {
      socket.close(new CloseReason(code, reason));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.FINE, "A live socket was gone already", gone);
    }
  }

  /** Whether the session that opened the page still lasts. */
  boolean isSignedIn() {
    try {
      return session.getCreationTime() > 0;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  long personId() {
    return personId;
  }
}
