package org.parvis.benchmark;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts the statements that the threads of requests send to the database, in the measured server
 * but in a WAR of its own: the portal has nothing for it, and between {@code DELETE} and the next
 * {@code POST} neither has the server.
 */
@WebServlet("/")
public class Counter extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String PROVIDER =
      "org.eclipse.persistence.internal.jpa.EntityManagerFactoryProvider";
  private static final String LISTENER = "org.eclipse.persistence.sessions.SessionEventListener";

  /** What passes EclipseLink by tells this log. */
  private static final Logger SQL = Logger.getLogger("org.parvis.storage.Sql");

  private final transient AtomicInteger sent = new AtomicInteger();
  private final transient Handler told = new Told();
  private transient Object listener;

  @Override
  protected synchronized void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    stop();
    sent.set(0);
    SQL.setLevel(Level.FINER);
    SQL.addHandler(told);
    listener = listen();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected synchronized void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    stop();
    response.getWriter().print(sent.get());
  }

  private void stop() {
    SQL.removeHandler(told);
    SQL.setLevel(null);
    if (listener != null) {
      change("removeListener", listener);
      listener = null;
    }
  }

  private Object listen() {
    InvocationHandler count =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "preExecuteCall" -> {
                count();
                yield null;
              }
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              default -> null;
            };
    Object made = Proxy.newProxyInstance(type(LISTENER).getClassLoader(), types(), count);
    change("addListener", made);
    return made;
  }

  private void count() {
    if (Thread.currentThread().getName().startsWith("http-thread-pool")) {
      sent.incrementAndGet();
    }
  }

  /** At each session of the provider: the portal has one. */
  private static void change(String how, Object listener) {
    try {
      Map<?, ?> units = (Map<?, ?>) type(PROVIDER).getMethod("getEmSetupImpls").invoke(null);
      List<Object> changed = new ArrayList<>();
      for (Object unit : units.values()) {
        Object session = unit.getClass().getMethod("getSession").invoke(unit);
        if (session != null) {
          Object events = session.getClass().getMethod("getEventManager").invoke(session);
          events.getClass().getMethod(how, types()).invoke(events, listener);
          changed.add(events);
        }
      }
      if (changed.isEmpty()) {
        throw new IllegalStateException("There is no session to listen to");
      }
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    }
  }

  private static Class<?>[] types() {
    return new Class<?>[] {type(LISTENER)};
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException moved) {
      throw new IllegalStateException(moved);
    }
  }

  /** Hears of each statement that is told to the log. */
  final class Told extends Handler {

    Told() {
      setLevel(Level.FINER);
    }

    @Override
    public void publish(LogRecord statement) {
      count();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
