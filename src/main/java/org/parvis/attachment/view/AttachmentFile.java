package org.parvis.attachment.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.parvis.attachment.AttachedContent;
import org.parvis.person.Viewer;

/**
 * {@code /file/…}: a file, for whoever sees the content that it hangs on. What is no picture of our
 * own making is only ever downloaded.
 *
 * <p>The bytes behind an address never change. A browser may keep a picture; it asks again before
 * it gives a file out a second time.
 */
@WebServlet("/file/*")
public class AttachmentFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String AS_FILE = "default-src 'none'; sandbox";

  /** Browsers centre a picture that is opened by itself with a style of their own. */
  private static final String AS_PICTURE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  @Inject private transient AttachedContent contents;
  @Inject private transient Provider<Viewer> viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<AttachedContent.Found> found =
        contents.find(viewer.get(), String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    AttachedContent.Found file = found.get();
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", file.isPicture() ? AS_PICTURE : AS_FILE);
    response.setHeader(
        "Cache-Control",
        file.isPicture() ? "private, max-age=31536000, immutable" : "private, no-cache");
    response.setHeader("ETag", file.tag());
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.type());
    response.setContentLengthLong(Files.size(file.path()));
    if (!file.isPicture()) {
      response.setHeader("Content-Disposition", download(file.name()));
    }
    Files.copy(file.path(), response.getOutputStream());
  }

  /** Old browsers read the plain name, all others the one with every letter. */
  private static String download(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
