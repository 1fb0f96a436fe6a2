package org.parvis.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Shows, for a test that fails, what the server has logged since the test began. */
public class FailureReport implements BeforeEachCallback, TestWatcher {

  private static final Logger LOG = Logger.getLogger(FailureReport.class.getName());
  private static final int LINES_SHOWN = 60;
  private int linesBefore;

  @Override
  public void beforeEach(ExtensionContext test) {
    linesBefore = serverLog().size();
  }

  @Override
  public void testFailed(ExtensionContext test, Throwable cause) {
    List<String> all = serverLog();
    List<String> since = all.subList(Math.min(linesBefore, all.size()), all.size());
    if (since.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(Place.FAILURES);
      Files.write(Place.FAILURES.resolve(name(test) + ".log"), since);
    } catch (IOException unwritable) {
      LOG.log(Level.WARNING, "The server log of a failed test was not kept", unwritable);
    }
    List<String> end = since.subList(Math.max(0, since.size() - LINES_SHOWN), since.size());
    LOG.log(
        Level.SEVERE,
        "{0} failed; the end of server.log (more in target/failures):\n{1}",
        new Object[] {name(test), String.join("\n", end)});
  }

  static String name(ExtensionContext test) {
    return test.getRequiredTestClass().getSimpleName()
        + "."
        + test.getDisplayName().replaceAll("[^\\p{L}\\p{N}_.-]+", "");
  }

  private static List<String> serverLog() {
    try {
      return Files.exists(Place.SERVER_LOG) ? Files.readAllLines(Place.SERVER_LOG) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
