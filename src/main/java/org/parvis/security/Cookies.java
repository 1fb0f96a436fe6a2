package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The secrets that a browser keeps for us, where no script can read them. */
@ApplicationScoped
public class Cookies {

  /** Opens the session beside its id, and goes with the browser's window. */
  static final String KEY = "parvis-key";

  /** The token of a remembered device. */
  static final String DEVICE = "parvis-device";

  private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

  @Inject private Portal portal;

  Optional<String> key(HttpServletRequest request) {
    return named(KEY, request);
  }

  Optional<String> device(HttpServletRequest request) {
    return named(DEVICE, request);
  }

  void keepKey(String key, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(KEY, key, WHILE_OPEN, request));
  }

  void keepDevice(String token, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(DEVICE, token, RememberedDevice.LIFE, request));
  }

  void removeKey(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(KEY, "", Duration.ZERO, request));
  }

  void removeDevice(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(DEVICE, "", Duration.ZERO, request));
  }

  private static Optional<String> named(String name, HttpServletRequest request) {
    return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
        .filter(cookie -> name.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst();
  }

  private Cookie cookie(String name, String value, Duration life, HttpServletRequest request) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) life.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(portal.isSecure(request));
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
