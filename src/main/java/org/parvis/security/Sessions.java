package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The sessions of people who have signed in; nobody else gets one from us.
 *
 * <p>A session opens with two cookies: its id, of which Payara makes fewer than 80 bits at random,
 * and a key of 256 bits, of which the session keeps the hash.
 */
@ApplicationScoped
public class Sessions {

  private static final String BADGE = Badge.class.getName();
  private static final String KEY_HASH = "org.parvis.security.KeyHash";

  @Inject private Cookies cookies;

  /** The badge in the session that this request opens. */
  public Optional<Badge> badge(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .filter(session -> opens(cookies.key(request), session))
        .map(session -> (Badge) session.getAttribute(BADGE));
  }

  /** The badge in a session that was opened earlier; none when it has ended. */
  public static Optional<Badge> badge(HttpSession session) {
    try {
      return Optional.ofNullable((Badge) session.getAttribute(BADGE));
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  /** Starts a session: nothing of an earlier one, nor its id, lives on. */
  void start(Badge badge, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    pin(badge, request.getSession(true), request, response);
  }

  /** Goes on with the running session under a new id and key. */
  void renew(Badge badge, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    pin(badge, request.getSession(false), request, response);
  }

  /** Ends the session of this request, if there is one. */
  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private void pin(
      Badge badge, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
    String key = Token.fresh();
    session.setAttribute(BADGE, badge);
    session.setAttribute(KEY_HASH, Token.hash(key));
    cookies.keepKey(key, request, response);
  }

  private static boolean opens(Optional<String> key, HttpSession session) {
    return session.getAttribute(KEY_HASH) instanceof String hash
        && key.map(Token::hash).filter(given -> Token.same(hash, given)).isPresent();
  }
}
