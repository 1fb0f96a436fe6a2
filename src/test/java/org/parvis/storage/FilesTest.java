package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.storage.Files.Rendition;

class FilesTest {

  private static final List<Rendition> CAT =
      List.of(rendition("96", "cat"), rendition("512", "CAT"));

  @TempDir private Path root;
  private Files files;

  @BeforeEach
  void open() {
    files = new Files(root.resolve("store"), 0, Clock.systemUTC());
  }

  @Test
  void whatIsStoredIsFoundByItsHash() throws IOException {
    String hash = files.store(CAT);
    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(files.store(CAT));
    assertThat(files.find(hash, "96").orElseThrow()).hasContent("cat");
    assertThat(files.find(hash, "512").orElseThrow()).hasContent("CAT");
    assertThat(files.find(hash, "256")).isEmpty();
    assertThat(everything()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../../etc/passwd", "/etc/passwd", "%2e%2e", "ABCDEF", "a\0b"})
  void noHashLeadsOutOfTheStore(String hash) {
    String valid = files.store(CAT);
    assertThat(files.find(hash, "96")).isEmpty();
    assertThat(files.find(valid, hash)).isEmpty();
    assertThat(files.find(valid, "/../" + valid)).isEmpty();
  }

  @Test
  void aDiskWithoutRoomIsSaidAndLeavesNothingBehind() throws IOException {
    Files full = new Files(root.resolve("store"), Long.MAX_VALUE / 2, Clock.systemUTC());
    assertThatThrownBy(() -> full.store(CAT)).isInstanceOf(StoreFull.class);
    assertThat(everything()).isEmpty();
  }

  @Test
  void aDiskThatFailsIsSaid() throws IOException {
    Path file = java.nio.file.Files.createFile(root.resolve("no-folder"));
    Files broken = new Files(file, 0, Clock.systemUTC());
    assertThatThrownBy(() -> broken.store(CAT)).isInstanceOf(StoreFull.class);
  }

  @Test
  void onlyWhatIsOldIsSwept() throws IOException {
    String hash = files.store(CAT);
    Instant aDayAgo = Instant.now().minus(Duration.ofDays(1));
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    assertThat(files.storedBefore(aDayAgo)).isEmpty();
    assertThat(files.storedBefore(tomorrow)).containsExactly(hash);
    files.delete(hash, aDayAgo);
    assertThat(everything()).hasSize(2);
    files.delete(hash, tomorrow);
    assertThat(everything()).isEmpty();
  }

  @Test
  void whatIsStoredAgainIsYoungAgain() throws IOException {
    Clock lastWeek = Clock.offset(Clock.systemUTC(), Duration.ofDays(-7));
    files.store(CAT);
    new Files(root.resolve("store"), 0, lastWeek).store(CAT);
    Instant aDayAgo = Instant.now().minus(Duration.ofDays(1));
    assertThat(files.storedBefore(aDayAgo)).hasSize(1);
    files.store(CAT);
    assertThat(files.storedBefore(aDayAgo)).isEmpty();
  }

  @Test
  void halfWrittenPartsAreSwept() throws IOException {
    files.store(CAT);
    Path part = java.nio.file.Files.createFile(root.resolve("store/incoming-1.part"));
    files.deletePartsBefore(Instant.now().minus(Duration.ofDays(1)));
    assertThat(part).exists();
    files.deletePartsBefore(Instant.now().plus(Duration.ofDays(1)));
    assertThat(part).doesNotExist();
    assertThat(everything()).hasSize(2);
  }

  private List<Path> everything() throws IOException {
    try (Stream<Path> walk = java.nio.file.Files.walk(root)) {
      return walk.filter(java.nio.file.Files::isRegularFile).toList();
    }
  }

  private static Rendition rendition(String name, String text) {
    return new Rendition(name, text.getBytes());
  }
}
