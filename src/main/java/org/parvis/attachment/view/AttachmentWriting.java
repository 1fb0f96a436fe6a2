package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.attachment.AttachmentRefused;
import org.parvis.attachment.Attachments;
import org.parvis.content.Kept;
import org.parvis.shared.NotFound;
import org.parvis.shared.Refusal;
import org.parvis.storage.StoreFull;

/**
 * What was typed, on a page of its own, while files are added to it without a script; and what a
 * script is told where a file was refused.
 */
@Named
@RequestScoped
public class AttachmentWriting {

  private static final String TEXT = "body";
  private static final String NOT_KEPT = TEXT + "|token|file|place|at|preset|alt-\\d+";
  private static final int UNPROCESSABLE = 422;
  private static final int STORAGE_FULL = 507;

  @Inject private Kept kept;

  private String key;
  private String time;

  boolean isByScript(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  /** The address of the list of a form's files. */
  String listOf(String formKey, HttpServletRequest request) {
    return request.getContextPath() + "/attachment/uploads/" + formKey;
  }

  /** The text, with its files so far. */
  void show(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    take(request);
    request.getRequestDispatcher("/WEB-INF/attachment/write.xhtml").forward(request, response);
  }

  void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    kept.because(refusal, request.getRequestURI());
    response.setStatus(statusOf(refusal));
    if (isByScript(request)) {
      request.getRequestDispatcher("/WEB-INF/content/reason.xhtml").forward(request, response);
    } else {
      show(request, response);
    }
  }

  /** Where the form is sent in the end. */
  public String getAddress() {
    return later()
        .map(id -> "/act/wall/later/" + id + "/edit")
        .or(() -> Attachments.contentOf(key).map(id -> "/act/wall/" + id + "/edit"))
        .orElse("/act/wall");
  }

  public boolean isEditing() {
    return later().isPresent() || Attachments.contentOf(key).isPresent();
  }

  /** Which scheduled post is changed, if one is. */
  private Optional<String> later() {
    return Optional.ofNullable(kept.others().get("later")).filter(id -> id.matches("\\d{1,18}"));
  }

  /** When it is to be published later, as typed so far. */
  public String getTime() {
    return time;
  }

  public String getKey() {
    return key;
  }

  public Kept getKept() {
    return kept;
  }

  private void take(HttpServletRequest request) {
    Map<String, String> others = new LinkedHashMap<>();
    String text = "";
    try {
      text = request.getParameter(TEXT);
      time = request.getParameter("at");
      request
          .getParameterMap()
          .forEach(
              (name, values) -> {
                if (!name.matches(NOT_KEPT)) {
                  others.put(name, values[0]);
                }
              });
    } catch (RuntimeException tooLarge) {
      others.clear();
    }
    key = others.getOrDefault("key", "");
    kept.keep(TEXT, text == null ? "" : text, others);
  }

  private static int statusOf(Refusal refusal) {
    if (refusal instanceof NotFound) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (refusal instanceof StoreFull) {
      return STORAGE_FULL;
    }
    return refusal instanceof AttachmentRefused attachment
            && attachment.reason() == AttachmentRefused.Reason.TOO_LARGE
        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
        : UNPROCESSABLE;
  }
}
