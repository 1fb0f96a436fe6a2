package org.parvis.layout;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Several files that a page always asks for together, as one: {@code bundle:wall.css}. Each script
 * keeps its names to itself.
 */
final class Bundle extends ResourceWrapper {

  static final String LIBRARY = "bundle";

  private static final Map<String, List<String>> FILES =
      Map.of(
          "shell.css", List.of("tokens.css", "base.css", "layout.css"),
          "shell.js", List.of("time.js", "keys.js"),
          "page.js", List.of("live.js", "bell.js"),
          "wall.css",
              List.of(
                  "wall.css",
                  "comment.css",
                  "reaction.css",
                  "poll.css",
                  "attachment.css",
                  "person.css",
                  "poll-new.css",
                  "proposal.css",
                  "campaign.css"),
          "wall.js",
              List.of(
                  "act.js",
                  "wall.js",
                  "tap.js",
                  "stream.js",
                  "poll.js",
                  "mark.js",
                  "editor.js",
                  "attachment.js",
                  "later.js"));

  private final String name;
  private final List<Resource> files;

  /**
   * @param files those of {@link #filesOf}, as resources
   */
  Bundle(String name, List<Resource> files) {
    super(files.get(0));
    this.name = name;
    this.files = files;
  }

  /** The names of its files; empty for a name that no bundle has. */
  static List<String> filesOf(String name) {
    return FILES.getOrDefault(name, List.of());
  }

  /** The library that its files are in. */
  static String libraryOf(String name) {
    return name.endsWith(".css") ? "theme" : "script";
  }

  @Override
  public String getResourceName() {
    return name;
  }

  @Override
  public String getLibraryName() {
    return LIBRARY;
  }

  @Override
  public String getRequestPath() {
    return super.getRequestPath()
        .replace("/" + filesOf(name).get(0), "/" + name)
        .replace("ln=" + libraryOf(name), "ln=" + LIBRARY);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Resource file : files) {
      try (InputStream content = file.getInputStream()) {
        all.write(opening());
        content.transferTo(all);
        all.write(closing());
      }
    }
    return new ByteArrayInputStream(all.toByteArray());
  }

  private byte[] opening() {
    return bytes(name.endsWith(".js") ? "{\n" : "");
  }

  private byte[] closing() {
    return bytes(name.endsWith(".js") ? "\n}\n" : "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
