package org.parvis;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the SQL statements that the persistence provider sends. */
public final class Statements {

  private Statements() {}

  /** How many statements this work sends, not counting those of timers beside it. */
  public static int during(EntityManager entities, Runnable work) {
    AtomicInteger sent = new AtomicInteger();
    Thread worker = Thread.currentThread();
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
                  if (Thread.currentThread() == worker) {
                    sent.incrementAndGet();
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
      try {
        work.run();
      } finally {
        events.getClass().getMethod("removeListener", listening).invoke(events, listener);
      }
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    }
    return sent.get();
  }
}
