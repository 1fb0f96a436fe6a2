package org.parvis.layout;

import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.Set;

/** The pages of this WAR: every Facelets file outside WEB-INF. */
final class Pages {

  private final Set<String> files = new HashSet<>();

  Pages(ServletContext context) {
    add(context, "/");
  }

  private void add(ServletContext context, String folder) {
    Set<String> found = context.getResourcePaths(folder);
    for (String path : found == null ? Set.<String>of() : found) {
      if (path.endsWith(".xhtml")) {
        files.add(path);
      } else if (path.endsWith("/") && !path.startsWith("/WEB-INF/")) {
        add(context, path);
      }
    }
  }

  /** The short addresses of the rooms that have an index, like {@code /person}. */
  String[] rooms() {
    return files.stream()
        .filter(file -> file.endsWith("/index.xhtml"))
        .map(file -> file.substring(0, file.lastIndexOf('/')))
        .toArray(String[]::new);
  }

  boolean exists(String file) {
    return files.contains(file);
  }
}
