package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that seal the ballots of secret polls: files of 32 bytes in a folder of their own, which
 * belongs in no backup of the database. A key is on the disk, synced, before anything is sealed
 * with it, and destroyed once what it sealed was counted.
 */
@ApplicationScoped
public class BoxKeys {

  /** The name of the key of a poll's answers in words, which is kept until it is counted. */
  static final String SLIPS = "slips";

  private static final Logger LOG = Logger.getLogger(BoxKeys.class.getName());
  private static final int LENGTH = 32;
  private static final String ENDING = ".key";
  private static final String PART = ".part";

  private final SecureRandom random = new SecureRandom();
  private final Path root;

  /** For the container's proxy. */
  protected BoxKeys() {
    this((Path) null);
  }

  /**
   * @param folder setting {@code parvis.poll.keys}; {@code parvis-poll-keys} in the domain's folder
   *     unless set
   */
  @Inject
  public BoxKeys(@ConfigProperty(name = "parvis.poll.keys") Optional<String> folder) {
    this(
        Path.of(
            folder.orElseGet(
                () -> System.getProperty("com.sun.aas.instanceRoot") + "/parvis-poll-keys")));
  }

  BoxKeys(Path root) {
    this.root = root;
  }

  /**
   * A new key, on the disk when this returns; it takes the place of one that was made for a
   * transaction that failed.
   *
   * @throws PollRefused if the folder can't be written
   */
  byte[] make(long pollId, String name) {
    byte[] key = new byte[LENGTH];
    random.nextBytes(key);
    try {
      Path folder = folder(pollId);
      Path part = Files.createTempFile(folder, name, PART);
      write(part, key);
      Files.move(
          part,
          folder.resolve(name + ENDING),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      sync(folder);
      return key;
    } catch (IOException failed) {
      LOG.log(Level.SEVERE, "The folder of the keys of secret polls can't be written", failed);
      throw PollRefused.unsealed();
    }
  }

  /**
   * @throws PollRefused if there is none any more
   */
  byte[] find(long pollId, String name) {
    try {
      return Files.readAllBytes(root.resolve(Long.toString(pollId)).resolve(name + ENDING));
    } catch (IOException gone) {
      LOG.log(
          gone instanceof NoSuchFileException ? Level.WARNING : Level.SEVERE,
          "The key of the secret poll {0} can''t be read: {1}",
          new Object[] {Long.toString(pollId), gone.toString()});
      throw PollRefused.lost();
    }
  }

  /** Overwrites and deletes one; a second time does nothing. */
  void destroy(long pollId, String name) {
    destroy(root.resolve(Long.toString(pollId)).resolve(name + ENDING));
  }

  /** Destroys all of a poll. */
  void destroyAll(long pollId) {
    destroyAllBut(pollId, Set.of(), Instant.MAX);
  }

  /**
   * Destroys all of a poll but those with these names.
   *
   * @param before those made since may be needed
   */
  void destroyAllBut(long pollId, Set<String> kept, Instant before) {
    Path folder = root.resolve(Long.toString(pollId));
    List<Path> files = files(folder);
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!kept.contains(name.replace(ENDING, "")) && isOlder(file, before)) {
        destroy(file);
      }
    }
    try {
      if (files(folder).isEmpty()) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "The folder of keys {0} stays: {1}", paths(folder, failed));
    }
  }

  private static boolean isOlder(Path file, Instant than) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(than);
    } catch (IOException gone) {
      return false;
    }
  }

  /** The ids of the polls of which there are keys. */
  List<Long> polls() {
    return files(root).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "The folder of keys {0} can''t be read: {1}", paths(folder, failed));
      return List.of();
    }
  }

  private static Object[] paths(Path folder, IOException failed) {
    return new Object[] {folder, failed.toString()};
  }

  private Path folder(long pollId) throws IOException {
    Path folder = root.resolve(Long.toString(pollId));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      keepToOneself(root);
      keepToOneself(folder);
      sync(root);
    }
    return folder;
  }

  private static void keepToOneself(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> own = PosixFilePermissions.fromString("rwx------");
      Files.setPosixFilePermissions(folder, own);
    }
  }

  private static void write(Path file, byte[] key) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(key);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** What a folder holds is safe once the folder is, where the system lets one say so. */
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void destroy(Path file) {
    try {
      if (Files.exists(file)) {
        write(file, new byte[LENGTH]);
        Files.deleteIfExists(file);
        sync(file.getParent());
      }
    } catch (IOException failed) {
      LOG.log(Level.SEVERE, "A key of a secret poll could not be destroyed: " + file, failed);
    }
  }
}
