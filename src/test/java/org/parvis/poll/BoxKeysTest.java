package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BoxKeysTest {

  @TempDir private Path home;
  private Path root;
  private BoxKeys keys;

  @BeforeEach
  void open() {
    root = home.resolve("keys");
    keys = new BoxKeys(root);
  }

  @Test
  void aKeyIsFoundUntilItIsDestroyed() throws IOException {
    byte[] key = keys.make(7, "box-1");

    assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(keys.find(7, "box-1")).isEqualTo(key);
    assertThat(new BoxKeys(root).find(7, "box-1")).isEqualTo(key);
    keys.destroy(7, "box-1");
    keys.destroy(7, "box-1");
    assertThatThrownBy(() -> keys.find(7, "box-1"))
        .isInstanceOf(PollRefused.class)
        .hasMessage("poll.refused.lost");
    assertThat(files()).isEmpty();
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(keys.make(7, "box-1")).isNotEqualTo(keys.make(7, "box-2"));
    assertThat(keys.make(8, "box-1")).isNotEqualTo(keys.find(7, "box-1"));
  }

  @Test
  void oneOfATransactionThatFailedIsReplaced() throws IOException {
    byte[] first = keys.make(7, "box-1");
    byte[] second = keys.make(7, "box-1");

    assertThat(second).isNotEqualTo(first);
    assertThat(keys.find(7, "box-1")).isEqualTo(second);
    assertThat(files()).hasSize(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatWasInAFileIsOverwrittenBeforeItGoes() throws IOException {
    byte[] key = keys.make(7, "box-1");
    Path other = home.resolve("other name");
    Files.createLink(other, root.resolve("7/box-1.key"));
    assertThat(Files.readAllBytes(other)).isEqualTo(key);

    keys.destroy(7, "box-1");

    assertThat(Files.readAllBytes(other)).isEqualTo(new byte[32]);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseReadsThem() throws IOException {
    keys.make(7, "box-1");

    assertThat(permissions(root)).isEqualTo("rwx------");
    assertThat(permissions(root.resolve("7"))).isEqualTo("rwx------");
    assertThat(permissions(root.resolve("7/box-1.key"))).isEqualTo("rw-------");
  }

  @Test
  void allOfAPollGoWithItsFolder() {
    keys.make(7, "box-1");
    keys.make(7, BoxKeys.SLIPS);
    byte[] other = keys.make(8, "box-1");

    assertThat(keys.polls()).containsExactlyInAnyOrder(7L, 8L);
    keys.destroyAll(7);
    keys.destroyAll(7);
    assertThat(keys.polls()).containsExactly(8L);
    assertThat(keys.find(8, "box-1")).isEqualTo(other);
  }

  @Test
  void whatACrashLeftIsSweptButNothingOfAnHourThatIsUnderWay() throws IOException {
    byte[] needed = keys.make(7, "box-2");
    byte[] slips = keys.make(7, BoxKeys.SLIPS);
    keys.make(7, "box-1");
    Files.write(root.resolve("7/box-3123.part"), new byte[32]);
    age();
    keys.make(7, "box-3");

    keys.destroyAllBut(7, Set.of("box-2", BoxKeys.SLIPS), Instant.now().minusSeconds(60));

    assertThat(files())
        .extracting(Path::toString)
        .containsExactlyInAnyOrder("box-2.key", "box-3.key", "slips.key");
    assertThat(keys.find(7, "box-2")).isEqualTo(needed);
    assertThat(keys.find(7, BoxKeys.SLIPS)).isEqualTo(slips);
  }

  @Test
  void aFolderThatCanNotBeWrittenIsSaid() throws IOException {
    Files.writeString(root, "A file stands where the folder should");

    assertThatThrownBy(() -> keys.make(7, "box-1"))
        .isInstanceOf(PollRefused.class)
        .hasMessage("poll.refused.unsealed");
    assertThat(keys.polls()).isEmpty();
    keys.destroyAll(7);
    assertThatThrownBy(() -> keys.find(7, "box-1")).hasMessage("poll.refused.lost");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private void age() throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(
          root.resolve("7").resolve(file), FileTime.from(Instant.now().minusSeconds(3_600)));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(Files::isRegularFile).map(Path::getFileName).toList();
    }
  }
}
