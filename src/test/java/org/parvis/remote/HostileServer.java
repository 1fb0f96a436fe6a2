package org.parvis.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this computer that answers as nobody should; what it was asked is noted. */
public final class HostileServer implements AutoCloseable {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;

  public HostileServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(workers);
    server.createContext("/", this::note);
    server.start();
  }

  /** How it answers one request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public HostileServer at(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          try (exchange) {
            answer.to(exchange);
          }
        });
    return this;
  }

  public HostileServer page(String path, String type, byte[] body) {
    return at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  public HostileServer page(String path, String html) {
    return page(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  public HostileServer redirection(String path, String location) {
    return at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  /** Sends this again and again, and never ends. */
  public HostileServer endless(String path, byte[] chunk, long millisecondsBetween) {
    return at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          try {
            while (true) {
              body.write(chunk);
              body.flush();
              Thread.sleep(millisecondsBetween);
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String address(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  /** The paths that were asked for. */
  public List<String> asked() {
    return asked;
  }

  private void note(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(404, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
