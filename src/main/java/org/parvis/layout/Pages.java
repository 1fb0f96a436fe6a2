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

  /** The short addresses that have no key, like {@code /person} and {@code /person/edit}. */
  String[] addresses() {
    return files.stream()
        .flatMap(file -> Address.ofFile(file).stream())
        .map(Address::withoutHome)
        .toArray(String[]::new);
  }

  boolean exists(String file) {
    return files.contains(file);
  }
}
