package org.parvis.person.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.person.Portraits;
import org.parvis.person.Viewer;

/**
 * {@code /portrait/<hash>-<side>.jpg}: a portrait that someone shows, for whoever has signed in.
 *
 * <p>The address holds the hash of the content, so a browser may keep what it got.
 */
@WebServlet("/portrait/*")
public class PortraitFile extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{64})-(96|256|512)\\.jpg");

  @Inject private transient Portraits portraits;
  @Inject private transient Provider<Viewer> viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = file(request.getPathInfo());
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/jpeg");
    response.setContentLengthLong(Files.size(file.get()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    Files.copy(file.get(), response.getOutputStream());
  }

  private Optional<Path> file(String path) {
    Matcher address = ADDRESS.matcher(path == null ? "" : path);
    return viewer.get() == null || !address.matches()
        ? Optional.empty()
        : portraits.file(viewer.get(), address.group(1), address.group(2));
  }
}
