package org.parvis.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.security.RequestId;
import org.parvis.shared.Wording;

/**
 * What an error page shows, as the request attribute {@code error}.
 *
 * @param requestId the id of this request in the log, empty for none
 * @param read whether it was reading, so that the same address can be asked for again
 * @param address where it happened
 * @param kept what was typed, to be copied and sent again
 */
public record ErrorReport(
    Failure failure, String requestId, boolean read, String address, List<String> kept) {

  static ErrorReport of(Failure failure, HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = Objects.toString(failed, request.getRequestURI());
    boolean read = !request.getMethod().equals("POST");
    boolean ours = !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    return new ErrorReport(
        failure,
        RequestId.of(request),
        read,
        path,
        read || !ours ? List.of() : TypedText.of(request));
  }

  public String title() {
    return "layout.error." + failure.words() + ".title";
  }

  /** The name of its picture. */
  public String icon() {
    return switch (failure.words()) {
      case "401" -> "key-round";
      case "403" -> "lock";
      case "404" -> "search";
      case "413" -> "upload";
      case "429", "expired" -> "clock";
      case "503", "busy" -> "refresh-cw";
      default -> "triangle-alert";
    };
  }

  public String text(Locale locale) {
    return failure.say(Wording.in(locale));
  }

  public boolean is(int status) {
    return failure.status() == status;
  }

  /** The page on which the form was, as far as the address tells. */
  public String back() {
    return address.contains("/act/") ? "" : address;
  }

  /** Back to the address of this page after signing in. */
  public String encodedBack() {
    return URLEncoder.encode(back().isEmpty() ? "/" : back(), StandardCharsets.UTF_8);
  }
}
