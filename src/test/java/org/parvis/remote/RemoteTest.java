package org.parvis.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal asks other servers, some of which are hostile. The name open.test leads to them. */
class RemoteTest {

  private static final Set<String> HTML = Set.of("text/html");
  private static final int MOST = 10_000;

  private final HostileServer server = new HostileServer();
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final List<String> resolved = new CopyOnWriteArrayList<>();
  private Remote remote = asking("open.test");

  @AfterEach
  void close() {
    remote.close();
    server.close();
    watch.shutdownNow();
  }

  @Test
  void aPageIsRead() throws IOException {
    server.page("/page", "<title>Été</title>");

    Fetched page = get("/page");

    assertThat(page.type()).isEqualTo("text/html");
    assertThat(page.charsetName()).contains("UTF-8");
    assertThat(page.whole()).isTrue();
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<title>Été</title>");
  }

  @Test
  void aRedirectionIsFollowed() throws IOException {
    server.redirection("/old", "/new?x=1").page("/new", "new");

    assertThat(get("/old").address()).hasPath("/new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/secret",
        "http://127.1:%d/secret",
        "http://2130706433:%d/secret",
        "http://0x7f000001:%d/secret",
        "http://[::1]:%d/secret",
        "http://[::ffff:127.0.0.1]:%d/secret",
        "http://0.0.0.0:%d/secret",
        "http://localhost:%d/secret",
        "http://inside.test:%d/secret",
        "http://mixed.test:%d/secret",
        "http://user:password@open.test:%d/secret",
        "file:///etc/passwd",
        "ftp://open.test/secret",
        "gopher://open.test:%d/secret",
        "http:///secret",
        "jar:http://open.test:%d/x!/secret"
      })
  void whatIsNotForEveryoneIsNeverAskedNotEvenAfterARedirection(String address) {
    String secret = address.formatted(server.port());
    server.redirection("/away", secret).page("/secret", "secret");

    assertThatThrownBy(() -> remote.get(URI.create(secret), HTML, MOST))
        .isInstanceOfAny(RemoteRefused.class, UnknownHostException.class);
    assertThatThrownBy(() -> get("/away"))
        .isInstanceOfAny(RemoteRefused.class, UnknownHostException.class);
    assertThat(server.asked()).doesNotContain("/secret");
  }

  @Test
  void aNameThatLeadsElsewhereTheSecondTimeGainsNothing() {
    server.page("/secret", "secret");

    assertThatThrownBy(
            () -> remote.get(URI.create(server.address("rebinding.test", "/secret")), HTML, MOST))
        .isInstanceOf(IOException.class);
    assertThat(resolved).containsOnlyOnce("rebinding.test");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void otherPortsAreNotAsked() {
    Remote strict = asking();
    server.page("/page", "page");

    assertThatThrownBy(
            () -> strict.get(URI.create(server.address("open.test", "/page")), HTML, MOST))
        .isInstanceOf(RemoteRefused.class)
        .hasMessageContaining("Port");
    strict.close();
  }

  @Test
  void aCircleOfRedirectionsIsLeft() {
    server.redirection("/round", "/round");

    assertThatThrownBy(() -> get("/round")).isInstanceOf(RemoteRefused.class);
    assertThat(server.asked()).hasSize(6);
  }

  @Test
  void anEndlessPageIsReadAsFarAsAskedFor() throws IOException {
    server.endless("/endless", "x".repeat(1000).getBytes(StandardCharsets.UTF_8), 0);

    Fetched page = get("/endless");

    assertThat(page.body()).hasSize(MOST);
    assertThat(page.whole()).isFalse();
  }

  @Test
  void aPageThatDripsIsGivenUp() {
    server.endless("/slow", new byte[] {'x'}, 100);
    long start = System.nanoTime();

    assertThatThrownBy(() -> get("/slow")).isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void otherTypesAreNotRead() {
    server.page("/program", "application/octet-stream", new byte[100]);

    assertThatThrownBy(() -> get("/program"))
        .isInstanceOf(RemoteRefused.class)
        .hasMessageContaining("Type");
  }

  @Test
  void whatIsMissingIsNotAskedForAgainAndWhatFailsMayBe() {
    server.at("/broken", exchange -> exchange.sendResponseHeaders(503, -1));

    assertThatThrownBy(() -> get("/missing")).isInstanceOf(RemoteRefused.class);
    assertThatThrownBy(() -> get("/broken")).isInstanceOf(IOException.class);
  }

  private Fetched get(String path) throws IOException {
    return remote.get(URI.create(server.address("open.test", path)), HTML, MOST);
  }

  private Remote asking(String... loopback) {
    return new Remote(this::resolve, new Allowing(Set.of(loopback)), Duration.ofSeconds(2), watch);
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    resolved.add(host);
    return switch (host) {
      case "open.test", "inside.test" -> addresses("127.0.0.1");
      case "mixed.test" -> addresses("203.0.114.1", "10.0.0.1");
      case "rebinding.test" ->
          resolved.stream().filter(host::equals).count() == 1
              ? addresses("2001:4860:4860::ffff")
              : addresses("127.0.0.1");
      default -> InetAddress.getAllByName(host);
    };
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }

  private record Allowing(Set<String> loopback) implements Remote.Allowed {

    @Override
    public Set<Integer> ports() {
      return loopback.isEmpty() ? Set.of(80, 443) : allPorts();
    }

    private static Set<Integer> allPorts() {
      return new java.util.AbstractSet<>() {
        @Override
        public boolean contains(Object port) {
          return true;
        }

        @Override
        public java.util.Iterator<Integer> iterator() {
          return java.util.Collections.emptyIterator();
        }

        @Override
        public int size() {
          return 1;
        }
      };
    }
  }
}
