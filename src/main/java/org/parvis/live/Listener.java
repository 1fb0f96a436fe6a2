package org.parvis.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One open page. What it is told is sent in the background; a browser that doesn't keep up is let
 * go, and asks for what it missed when it comes back.
 */
public final class Listener {

  private static final Logger LOG = Logger.getLogger(Listener.class.getName());
  private static final int MOST_WAITING = 50;
  private static final long SEND_TIMEOUT_MILLIS = 10_000;

  private final Session socket;
  private final long personId;
  private final BooleanSupplier signedIn;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param signedIn whether the session that opened the page still lasts
   */
  public Listener(Session socket, long personId, BooleanSupplier signedIn) {
    this.socket = socket;
    this.personId = personId;
    this.signedIn = signedIn;
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
    return signedIn.getAsBoolean();
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  long personId() {
    return personId;
  }
}
