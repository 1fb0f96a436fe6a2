package org.parvis.layout;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.parvis.security.TooManyTries;
import org.parvis.shared.NotFound;
import org.parvis.shared.Refusal;
import org.parvis.shared.Wording;
import org.parvis.storage.Contention;
import org.parvis.storage.Database;
import org.parvis.storage.Outage;
import org.primefaces.csp.CspException;

/**
 * What went wrong with a request, as far as the person is told.
 *
 * @param status of the answer
 * @param words the part of the message keys {@code layout.error.(words).title} and {@code .text}
 * @param refusal whose own words say more, null for none
 */
public record Failure(int status, String words, Refusal refusal) {

  /** The request attribute under which a failure waits for the error page. */
  static final String WAITING = Failure.class.getName();

  private static final Set<Integer> WORDED =
      Set.of(400, 401, 403, 404, 405, 413, 422, 429, 500, 503);
  private static final int SERVER = 500;
  private static final int UNAVAILABLE = 503;
  private static final String EXPIRED = "expired";
  private static final String BUSY = "busy";
  private static final Set<String> HERE = Set.of(EXPIRED, BUSY, "500", "503");

  /**
   * What the portal itself caught.
   *
   * @param database asked when nothing else explains the failure
   */
  static Failure of(Throwable thrown, Database database) {
    Failure failure = of(thrown);
    return failure.status() == SERVER && database.wasAway() ? of(UNAVAILABLE) : failure;
  }

  static Failure of(Throwable thrown) {
    Refusal refusal = find(Refusal.class, thrown);
    if (refusal != null) {
      return refusal instanceof NotFound ? of(404) : new Failure(statusOf(refusal), "422", refusal);
    }
    if (find(ViewExpiredException.class, thrown) != null
        || find(CspException.class, thrown) != null) {
      return new Failure(409, EXPIRED, null);
    }
    if (find(ProtectedViewException.class, thrown) != null) {
      return of(403);
    }
    if (Contention.isContention(thrown)) {
      return new Failure(UNAVAILABLE, BUSY, null);
    }
    return of(Outage.isOutage(thrown) ? UNAVAILABLE : SERVER);
  }

  private static int statusOf(Refusal refusal) {
    return refusal instanceof TooManyTries ? 429 : 422;
  }

  static Failure of(int status) {
    int known = status < SERVER ? 400 : SERVER;
    return new Failure(status, String.valueOf(WORDED.contains(status) ? status : known), null);
  }

  /**
   * What the container, or one of our handlers, says about a request that came to an error page.
   */
  static Failure of(HttpServletRequest request) {
    if (request.getAttribute(WAITING) instanceof Failure waiting) {
      return waiting;
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      return of(thrown);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return of(status instanceof Integer code ? code : SERVER);
  }

  boolean isExpected() {
    return status < SERVER;
  }

  /** One sentence. */
  String say(Wording wording) {
    return refusal == null
        ? wording.plain("layout.error." + words + ".text")
        : wording.say(refusal);
  }

  /** One sentence for the page that stays as it is, under its request's id. */
  String sayHere(Wording wording, String requestId) {
    return HERE.contains(words)
        ? wording.say("layout.error." + words + ".here", requestId)
        : say(wording);
  }

  private static <T extends Throwable> T find(Class<T> type, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
