package org.parvis;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.parvis.storage.Sql;

/** Counts the SQL statements that the persistence provider sends. */
public final class Statements {

  private Statements() {}

  /** How many statements this work sends, not counting those of timers beside it. */
  public static int during(EntityManager entities, Runnable work) {
    Thread worker = Thread.currentThread();
    return during(entities, thread -> thread == worker, work).size();
  }

  /** The statements that the requests send that are made during this work. */
  public static List<String> ofRequests(EntityManager entities, Runnable work) {
    Thread worker = Thread.currentThread();
    return during(
        entities,
        thread -> thread != worker && thread.getName().startsWith("http-thread-pool"),
        work);
  }

  private static List<String> during(
      EntityManager entities, Predicate<Thread> counts, Runnable work) {
    Queue<String> sent = new ConcurrentLinkedQueue<>();
    try {
      ClassLoader provider = entities.getDelegate().getClass().getClassLoader();
      Class<?> listening =
          provider.loadClass("org.eclipse.persistence.sessions.SessionEventListener");
      Class<?> session =
          provider.loadClass("org.eclipse.persistence.sessions.server.ServerSession");
      InvocationHandler count =
          (proxy, method, arguments) ->
              switch (method.getName()) {
                case "preExecuteCall" -> {
                  if (counts.test(Thread.currentThread())) {
                    Object call = arguments[0].getClass().getMethod("getCall").invoke(arguments[0]);
                    sent.add(String.valueOf(call));
                  }
                  yield null;
                }
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> null;
              };
      Object listener = Proxy.newProxyInstance(provider, new Class<?>[] {listening}, count);
      Object events =
          session
              .getMethod("getEventManager")
              .invoke(entities.getEntityManagerFactory().unwrap(session));
      events.getClass().getMethod("addListener", listening).invoke(events, listener);
      Told told = new Told(counts, sent);
      try {
        told.listen();
        work.run();
      } finally {
        told.leave();
        events.getClass().getMethod("removeListener", listening).invoke(events, listener);
      }
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    }
    return List.copyOf(sent);
  }

  /** Those that pass the provider by tell their log. */
  private static final class Told extends Handler {

    private static final Logger LOG = Logger.getLogger(Sql.class.getName());

    private final Predicate<Thread> counts;
    private final Queue<String> sent;

    Told(Predicate<Thread> counts, Queue<String> sent) {
      this.counts = counts;
      this.sent = sent;
      setLevel(Level.FINER);
    }

    void listen() {
      LOG.setLevel(Level.FINER);
      LOG.addHandler(this);
    }

    void leave() {
      LOG.removeHandler(this);
      LOG.setLevel(null);
    }

    @Override
    public void publish(LogRecord told) {
      if (counts.test(Thread.currentThread())) {
        sent.add(told.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
