package org.parvis.live.view;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets a socket in only from a page of ours, within a session. */
public class Handshake extends ServerEndpointConfig.Configurator {

  static final String SESSION = HttpSession.class.getName();

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Map<String, Object> kept = config.getUserProperties();
    kept.remove(SESSION);
    if (request.getHttpSession() instanceof HttpSession session && isOurs(request.getHeaders())) {
      kept.put(SESSION, session);
    }
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
