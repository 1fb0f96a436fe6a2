package org.parvis.content;

/**
 * Where the portal stands on its server: {@code /parvis}, or empty at the root. Links inside texts
 * are kept without it, and shown with it.
 */
public final class Root {

  private static volatile String path = "";

  private Root() {}

  /** Said once, when the application starts. */
  public static void standsAt(String contextPath) {
    path = contextPath;
  }

  static String path() {
    return path;
  }
}
