package org.parvis.launcher;

/** Starts and stops Parvis on a Payara Server of its own, for Maven. */
public final class Portal {

  static final String DEMO_EMAIL = "claire.morel@parvis.example";
  static final String DEMO_PASSWORD = "parvis-demo-2026";

  /** The exit code of a start that did not succeed, for a reason that was told. */
  private static final int TOLD = 3;

  private Portal() {}

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.read();
    try {
      switch (arguments.length == 0 ? "" : arguments[0]) {
        case "run" -> new Run(settings).portal();
        case "reload" -> new Server(settings).redeploy();
        case "serve" -> new Served(settings).serve();
        case "test-start" -> new TestServer(settings).start();
        case "test-stop" -> new TestServer(settings).stop();
        case "watch" -> new TestServer(settings).watch();
        default -> throw new Trouble("Commands: run, reload, test-start, test-stop");
      }
    } catch (Trouble trouble) {
      System.err.println("\n  " + trouble.getMessage() + "\n");
      System.exit(TOLD);
    }
    System.exit(0);
  }
}
