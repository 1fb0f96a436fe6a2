package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.Sources;

/** What is printed at the end of a start, and photographed, opens the demo company. */
class DemoWordsTest {

  @Test
  void theLauncherAndTheScreenshotsKnowHowOneEnters() {
    for (String file :
        new String[] {
          "src/launcher/java/org/parvis/launcher/Portal.java",
          "src/test/java/org/parvis/browser/Screenshots.java"
        }) {
      assertThat(Sources.text(Path.of(file)))
          .contains("\"" + DemoCompany.EMAIL + "\"", "\"" + DemoCompany.PASSWORD + "\"");
    }
  }
}
