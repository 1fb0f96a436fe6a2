package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoppedDerbyTest {

  private static final int STOPS = 30;

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void howeverAFullDiskLeavesItItStartsAnew() throws Exception {
    Path said = folder.resolve("said");
    Process derby =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dderby.storage.pageCacheSize=40",
                "-cp",
                System.getProperty("java.class.path"),
                StoppedDerby.class.getName(),
                folder.toString(),
                Integer.toString(STOPS))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(derby.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      derby.destroyForcibly().waitFor();
    }

    assertThat(Files.readString(said)).contains(STOPS + " times stopped and started anew");
  }
}
