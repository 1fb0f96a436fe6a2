package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/**
 * Guessers get slow, whatever they claim to be. They come from addresses of their own, so that no
 * other test has to wait with them.
 */
class SlowedIT extends OverHttp {

  private static final String SLOWED = "HTTP/1.1 429";

  @Test
  void afterTenWrongTriesOneHasToWaitWhateverOneClaimsToBe() {
    Neighbour ann = Neighbour.named("Ann Archer");
    for (int i = 0; i < 10; i++) {
      assertThat(signIn("127.0.7.1", ann.email(), "wrong", "X-Forwarded-For: 10.1.1." + i))
          .startsWith("HTTP/1.1 200");
    }

    assertThat(signIn("127.0.7.1", ann.email(), "wrong", "X-Forwarded-For: 10.9.9.9"))
        .startsWith(SLOWED)
        .contains("Retry-After:")
        .contains("Too many wrong tries");
    assertThat(signIn("127.0.7.1", ann.email(), ann.password(), "Forwarded: for=10.9.9.9"))
        .startsWith(SLOWED);
    assertThat(signIn("127.0.7.2", ann.email(), ann.password(), "X-Nothing: x"))
        .as("Ann from elsewhere")
        .startsWith("HTTP/1.1 302");
  }

  @Test
  void whoTriesManyAccountsHasToWaitToo() {
    for (int i = 0; i < 10; i++) {
      signIn("127.0.7.3", "guess" + i + "@town.example", "wrong", "X-Nothing: x");
    }

    assertThat(signIn("127.0.7.3", "another@town.example", "wrong", "X-Nothing: x"))
        .startsWith(SLOWED);
  }

  @Test
  void whoTriesLinksHasToWaitToo() {
    for (int i = 0; i < 10; i++) {
      assertThat(get("127.0.7.4", "/security/welcome/guess" + i)).startsWith("HTTP/1.1 404");
    }

    assertThat(get("127.0.7.4", "/security/welcome/another")).startsWith(SLOWED);
    assertThat(get("127.0.7.4", "/setup/another")).startsWith(SLOWED);
  }

  @Test
  void whoAsksForManyPasswordsHasToWaitWhoeverTheyAreFor() {
    Neighbour ann = Neighbour.named("Ann Archer");
    for (int i = 0; i < 9; i++) {
      assertThat(ask("127.0.7.5", "guess" + i + "@town.example")).startsWith("HTTP/1.1 302");
    }
    assertThat(ask("127.0.7.5", ann.email())).startsWith("HTTP/1.1 302");

    assertThat(ask("127.0.7.5", ann.email())).startsWith(SLOWED).contains("Retry-After:");
    assertThat(ask("127.0.7.5", "nobody@town.example")).startsWith(SLOWED);
    assertThat(ask("127.0.7.6", ann.email())).as("Ann from elsewhere").startsWith("HTTP/1.1 302");
  }

  private static String ask(String from, String email) {
    return post(
        from,
        "/security/forgotten",
        "forgotten=forgotten&forgotten%3Asend=&jakarta.faces.ViewState=stateless&forgotten%3Aemail="
            + URLEncoder.encode(email, StandardCharsets.UTF_8),
        "X-Nothing: x");
  }

  private static String signIn(String from, String email, String password, String header) {
    String body =
        "signIn=signIn&signIn%3Aenter=&jakarta.faces.ViewState=stateless&signIn%3Aemail="
            + URLEncoder.encode(email, StandardCharsets.UTF_8)
            + "&signIn%3Apassword="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return post(from, "/security/sign-in", body, header);
  }

  private static String post(String from, String path, String body, String header) {
    return send(
        from,
        "POST %s" + path + " HTTP/1.1\r\n",
        header
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static String get(String from, String path) {
    return send(from, "GET %s" + path + " HTTP/1.1\r\n", "\r\n");
  }

  private static String send(String from, String start, String rest) {
    URI portal = URI.create(origin() + "/parvis");
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", portal.getPort()), 10_000);
      socket.setSoTimeout(30_000);
      String request =
          start.formatted(portal.getPath())
              + "Host: localhost:"
              + portal.getPort()
              + "\r\nAccept-Language: en\r\nConnection: close\r\n"
              + rest;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
