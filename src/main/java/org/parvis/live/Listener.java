package org.parvis.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.parvis.security.Badge;

/**
 * One open page. What it is told is sent in the background; a browser that doesn't keep up is let
 * go, and asks for what it missed when it comes back.
 */
public final class Listener {

  private static final Logger LOG = Logger.getLogger(Listener.class.getName());
  private static final int MOST_WAITING = 50;
  private static final long SECOND = 1_000_000_000;
  private static final long SEND_TIMEOUT_MILLIS = 10_000;
  private static final long TIME_TO_LEAVE = 10 * SECOND;

  private final Session socket;
  private final long personId;
  private final Supplier<Optional<Badge>> badge;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Patience patience = new Patience();
  private long typedAt = System.nanoTime() - SECOND;
  private volatile Long dismissedAt;
  private volatile long[] onScreen = {};
  private volatile long[] shown = {};

  /**
   * @param badge of the session that opened the page, while it lasts
   */
  public Listener(Session socket, long personId, Supplier<Optional<Badge>> badge) {
    this.socket = socket;
    this.personId = personId;
    this.badge = badge;
    socket.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MILLIS);
  }

  /** Says whose line it is. */
  public void greet() {
    tell(Message.greeting(personId));
  }

  synchronized void tell(String message) {
    if (!isDismissed()) {
      send(message);
    }
  }

  private void send(String message) {
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

  /** Hears what the page says; more than a page would ever say closes its socket. */
  public Optional<Saying> hear(String text) {
    if (!patience.lasts()) {
      close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too talkative");
      return Optional.empty();
    }
    Optional<Saying> saying = Saying.of(text).filter(this::isDue);
    saying.ifPresent(this::heed);
    return saying;
  }

  /** Whether someone is writing is of interest once a second. */
  private boolean isDue(Saying saying) {
    long now = System.nanoTime();
    boolean due = saying.kind() != Saying.Kind.TYPE || now - typedAt >= SECOND;
    if (due && saying.kind() == Saying.Kind.TYPE) {
      typedAt = now;
    }
    return due;
  }

  private void heed(Saying saying) {
    switch (saying.kind()) {
      case BEAT -> tell(Message.BEAT);
      case SHOW -> show(saying.contents(), saying.before());
      case TYPE -> {}
    }
  }

  /**
   * @param now the ids of what is on screen
   * @param before of what the page holds besides
   */
  void show(Collection<Long> now, Collection<Long> before) {
    onScreen = sorted(now.stream());
    shown = sorted(Stream.concat(now.stream(), before.stream()));
  }

  private static long[] sorted(Stream<Long> ids) {
    return ids.mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  boolean shows(long contentId) {
    return Arrays.binarySearch(shown, contentId) >= 0;
  }

  boolean showsAnyOf(Set<Long> contents) {
    return Arrays.stream(shown).anyMatch(contents::contains);
  }

  boolean hasOnScreen(long contentId) {
    return Arrays.binarySearch(onScreen, contentId) >= 0;
  }

  boolean isOf(Listener other) {
    return personId == other.personId;
  }

  /**
   * Says goodbye, and nothing more from then on. The page closes its socket: who signs out leaves
   * it anyway, and where both ends close at once Payara may recycle one request twice
   * (payara/Payara#5432).
   */
  synchronized void dismiss() {
    if (!isDismissed()) {
      send(Message.BYE);
      dismissedAt = System.nanoTime();
    }
  }

  /** Closes the socket of a page that was dismissed and has had its time to close it. */
  void letGo(long nanoTime) {
    if (isDismissed() && nanoTime - dismissedAt >= TIME_TO_LEAVE) {
      close(CloseReason.CloseCodes.VIOLATED_POLICY, "signed out");
    }
  }

  boolean isDismissed() {
    return dismissedAt != null;
  }

  private void close(CloseReason.CloseCodes code, String reason) {
    try {
      socket.close(new CloseReason(code, reason));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.FINE, "A live socket was gone already", gone);
    }
  }

  Optional<Badge> badge() {
    return badge.get().filter(it -> it.personId() == personId);
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  long personId() {
    return personId;
  }
}
