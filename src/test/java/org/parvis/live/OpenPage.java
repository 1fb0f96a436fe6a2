package org.parvis.live;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.parvis.security.Badge;

/** An open page whose socket remembers what it was sent. */
public final class OpenPage {

  private final String id = UUID.randomUUID().toString();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final AtomicReference<Badge> badge;
  private final AtomicBoolean stalled = new AtomicBoolean();
  private final AtomicBoolean broken = new AtomicBoolean();
  private final Session socket = fake(Session.class, this::answer);
  private final RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, this::send);
  private final Listeners listeners;
  private final Listener listener;

  OpenPage(Listeners listeners, long personId, Badge session) {
    this.listeners = listeners;
    this.badge = new AtomicReference<>(session);
    this.listener = new Listener(socket, personId, () -> Optional.ofNullable(badge.get()));
    listeners.add(socket, listener);
  }

  /** What it hears next, other than the beat; null if that takes too long. */
  String hear() throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }

  /** What it has heard and not been asked for yet. */
  Queue<String> heard() {
    return heard;
  }

  Listener listener() {
    return listener;
  }

  Badge badge() {
    return badge.get();
  }

  /** From now on the session has this badge; null when it has ended. */
  void show(Badge other) {
    badge.set(other);
  }

  /** From now on whatever is sent on its socket, and closing it, fails. */
  void breakDown() {
    broken.set(true);
  }

  /** From now on the browser takes nothing. */
  void stall() {
    stalled.set(true);
  }

  boolean isOpen() {
    return open.get();
  }

  void close() {
    listeners.remove(socket);
  }

  private Object answer(String method, Object[] arguments) {
    if (broken.get() && !method.equals("getId") && !method.equals("isOpen")) {
      throw new IllegalStateException("The socket layer is down");
    }
    return switch (method) {
      case "getId" -> id;
      case "isOpen" -> open.get();
      case "getAsyncRemote" -> remote;
      case "close" -> {
        open.set(false);
        yield null;
      }
      default -> null;
    };
  }

  private Object send(String method, Object[] arguments) {
    if (method.equals("sendText")) {
      if (!arguments[0].equals(Message.BEAT) || listener.isDismissed()) {
        heard.add((String) arguments[0]);
      }
      if (!stalled.get()) {
        ((SendHandler) arguments[1]).onResult(new SendResult());
      }
    }
    return null;
  }

  private static <T> T fake(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answering.answer(method.getName(), arguments)));
  }

  private interface Answering {
    Object answer(String method, Object[] arguments);
  }
}
