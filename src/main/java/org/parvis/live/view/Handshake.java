package org.parvis.live.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a socket in only from a page of ours, within a session.
 *
 * <p>What the container itself hands from the handshake to the socket is one place for all, in
 * which two handshakes at the same time meet; so each page adds a name to its address, and finds
 * its session under it.
 */
public class Handshake extends ServerEndpointConfig.Configurator {

  private static final Map<String, HttpSession> ENTERING = new ConcurrentHashMap<>();

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    if (request.getUserPrincipal() instanceof Entering.Entrant entrant
        && isOurs(request.getHeaders())) {
      ENTERING.put(name(entrant, request.getQueryString()), entrant.session());
    }
  }

  /** One endpoint for all sockets: it keeps nothing of any. */
  @Override
  public <T> T getEndpointInstance(Class<T> endpoint) {
    return CDI.current().select(endpoint).get();
  }

  /** The session of the page that has just opened this socket; once. */
  static Optional<HttpSession> session(Session socket) {
    return Optional.ofNullable(socket.getUserPrincipal())
        .map(person -> ENTERING.remove(name(person, socket.getQueryString())));
  }

  private static String name(Principal person, String page) {
    return person.getName() + " " + page;
  }

  /** Whether the page that opened the socket came from the host that it connects to. */
  static boolean isOurs(Map<String, List<String>> headers) {
    String origin = first(headers, "origin");
    String host = first(headers, "host");
    return host != null
        && origin != null
        && origin.toLowerCase(Locale.ROOT).matches("https?://.*")
        && origin.substring(origin.indexOf("://") + 3).equalsIgnoreCase(host);
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> name.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty())
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse(null);
  }
}
