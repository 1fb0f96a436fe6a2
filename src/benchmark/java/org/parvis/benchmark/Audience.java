package org.parvis.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Pages that stand open while others write: they are told of everything by push. */
final class Audience implements AutoCloseable {

  private static final int OPEN = Integer.getInteger("benchmark.open", 50);

  private final List<WebSocket> sockets = new ArrayList<>();
  private final AtomicLong heard = new AtomicLong();

  static Audience listening(Server server, List<Reader> readers) {
    Audience audience = new Audience();
    HttpClient http = HttpClient.newHttpClient();
    URI live = URI.create(server.address().replaceFirst("http", "ws") + "/live");
    for (Reader reader : readers.subList(0, OPEN)) {
      audience.sockets.add(
          http.newWebSocketBuilder()
              .header("Cookie", reader.cookies())
              .header("Origin", server.address())
              .buildAsync(live, audience.new Ear())
              .join());
    }
    return audience;
  }

  @Override
  public void close() {
    sockets.forEach(WebSocket::abort);
    Benchmark.say(sockets.size() + " open pages heard " + heard + " messages");
  }

  private final class Ear implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence message, boolean last) {
      heard.incrementAndGet();
      socket.request(1);
      return null;
    }
  }
}
