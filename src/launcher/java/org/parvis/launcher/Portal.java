package org.parvis.launcher;

/** Starts and stops Parvis on a Payara Server of its own, for Maven. */
public final class Portal {

  private Portal() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.read();
    try {
      switch (arguments.length == 0 ? "" : arguments[0]) {
        case "test-start" -> new TestServer(settings).start();
        case "test-stop" -> new TestServer(settings).stop();
        case "watch" -> new TestServer(settings).watch();
        default -> throw new Trouble("Commands: test-start, test-stop");
      }
    } catch (Trouble trouble) {
      System.err.println("\n  " + trouble.getMessage() + "\n");
      System.exit(1);
    }
  }
}
