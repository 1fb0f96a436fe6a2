package org.parvis.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What people uploaded, kept outside the deployment under the hash of its bytes.
 *
 * <p>A file is on the disk, whole and synced, before {@link #store} returns, hence before the row
 * that names it commits. One whose row never came is swept after a day.
 */
@ApplicationScoped
public class Files {

  private static final Logger LOG = Logger.getLogger(Files.class.getName());
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern RENDITION = Pattern.compile("[a-z0-9]{1,12}");
  private static final int HASH_LENGTH = 64;
  private static final String PART = ".part";
  private static final int CHUNK = 1 << 16;

  private final Path root;
  private final long reserve;
  private final Clock clock;

  /** For the container's proxy. */
  protected Files() {
    this((Path) null, 0, null);
  }

  /**
   * @param folder setting {@code parvis.files}; {@code parvis/files} in the domain's folder unless
   *     set
   * @param reserve setting {@code parvis.files.reserve}: bytes that the store leaves free on its
   *     disk, for the database
   */
  @Inject
  public Files(
      @ConfigProperty(name = "parvis.files") Optional<String> folder,
      @ConfigProperty(name = "parvis.files.reserve", defaultValue = "67108864") long reserve,
      Clock clock) {
    this(
        Path.of(
            folder.orElseGet(
                () -> System.getProperty("com.sun.aas.instanceRoot") + "/parvis/files")),
        reserve,
        clock);
  }

  Files(Path root, long reserve, Clock clock) {
    this.root = root;
    this.reserve = reserve;
    this.clock = clock;
  }

  /** One form of a stored thing, such as a picture at a size. */
  public record Rendition(String name, byte[] bytes) {}

  /**
   * Keeps all of these, or refuses.
   *
   * @return the hash under which {@link #find} finds each by its name
   * @throws StoreFull if the disk has no room, or fails
   */
  public String store(List<Rendition> renditions) {
    String hash = hash(renditions);
    try {
      leaveReserve(renditions.stream().mapToLong(r -> r.bytes().length).sum());
      for (Rendition rendition : renditions) {
        keep(path(hash, rendition.name()), channel -> write(rendition.bytes(), channel));
      }
      return hash;
    } catch (IOException failed) {
      LOG.log(Level.SEVERE, "The file store " + root + " refused " + hash, failed);
      throw new StoreFull(failed);
    }
  }

  /**
   * Keeps a copy of this file, or refuses.
   *
   * @return the hash under which {@link #find} finds it by the rendition's name
   * @throws StoreFull if the disk has no room, or fails
   */
  public String store(Path file, String rendition) {
    try {
      String hash = hash(file);
      leaveReserve(java.nio.file.Files.size(file));
      keep(path(hash, rendition), channel -> copy(file, channel));
      return hash;
    } catch (IOException failed) {
      LOG.log(Level.SEVERE, "The file store " + root + " refused " + file, failed);
      throw new StoreFull(failed);
    }
  }

  /** The file of this hash and rendition; empty for what is none, whatever it looks like. */
  public Optional<Path> find(String hash, String rendition) {
    if (!HASH.matcher(hash).matches() || !RENDITION.matcher(rendition).matches()) {
      return Optional.empty();
    }
    return Optional.of(path(hash, rendition)).filter(java.nio.file.Files::isRegularFile);
  }

  /** The hashes of everything that nobody has stored since then. */
  Stream<String> storedBefore(Instant then) throws IOException {
    if (!java.nio.file.Files.isDirectory(root)) {
      return Stream.empty();
    }
    return java.nio.file.Files.walk(root, 2)
        .filter(file -> isOlder(file, then))
        .map(file -> file.getFileName().toString())
        .filter(name -> name.length() > HASH_LENGTH)
        .map(name -> name.substring(0, HASH_LENGTH))
        .distinct();
  }

  /** Deletes what a crash left half written before then. */
  void deletePartsBefore(Instant then) throws IOException {
    if (!java.nio.file.Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> parts = java.nio.file.Files.list(root)) {
      for (Path part : parts.filter(f -> f.toString().endsWith(PART)).toList()) {
        if (isOlder(part, then)) {
          java.nio.file.Files.deleteIfExists(part);
        }
      }
    }
  }

  /** Deletes all renditions of this hash, unless someone has just stored them again. */
  synchronized void delete(String hash, Instant unlessStoredSince) throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(path(hash, "x").getParent())) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(hash)).toList()) {
        if (isOlder(file, unlessStoredSince)) {
          java.nio.file.Files.delete(file);
        }
      }
    }
  }

  private void leaveReserve(long needed) throws IOException {
    java.nio.file.Files.createDirectories(root);
    if (java.nio.file.Files.getFileStore(root).getUsableSpace() < needed + reserve) {
      throw new IOException("Less than " + reserve + " bytes would be left free");
    }
  }

  /** What is to be written into a new file. */
  private interface Body {
    void into(FileChannel file) throws IOException;
  }

  private void keep(Path target, Body body) throws IOException {
    if (isKept(target)) {
      return;
    }
    Path written = java.nio.file.Files.createTempFile(root, "incoming-", PART);
    try {
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        body.into(channel);
        channel.force(true);
      }
      move(written, target);
    } finally {
      java.nio.file.Files.deleteIfExists(written);
    }
  }

  /** Whether it is there already; if so, as fresh as if it had just been stored. */
  private synchronized boolean isKept(Path target) throws IOException {
    boolean kept = java.nio.file.Files.isRegularFile(target);
    if (kept) {
      java.nio.file.Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
    }
    return kept;
  }

  private synchronized void move(Path written, Path target) throws IOException {
    boolean isNewFolder = !java.nio.file.Files.isDirectory(target.getParent());
    java.nio.file.Files.createDirectories(target.getParent());
    java.nio.file.Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    sync(target.getParent());
    if (isNewFolder) {
      sync(root);
    }
  }

  private static void write(byte[] bytes, FileChannel channel) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  private static void copy(Path file, FileChannel channel) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long at = 0; at < from.size(); ) {
        at += from.transferTo(at, from.size() - at, channel);
      }
    }
  }

  /** Makes a move durable; where a folder can't be opened (Windows) the system does so itself. */
  private static void sync(Path folder) throws IOException {
    if (!folder.getFileSystem().getSeparator().equals("/")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static boolean isOlder(Path file, Instant then) {
    try {
      return java.nio.file.Files.isRegularFile(file)
          && java.nio.file.Files.getLastModifiedTime(file).toInstant().isBefore(then);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "Could not look at " + file, unreadable);
      return false;
    }
  }

  private Path path(String hash, String rendition) {
    return root.resolve(hash.substring(0, 2)).resolve(hash + "-" + rendition);
  }

  private static String hash(List<Rendition> renditions) {
    MessageDigest digest = digest();
    renditions.forEach(rendition -> digest.update(rendition.bytes()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = java.nio.file.Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
