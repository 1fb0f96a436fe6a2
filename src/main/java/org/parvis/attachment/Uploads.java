package org.parvis.attachment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.attachment.AttachmentRefused.Reason;
import org.parvis.person.Viewer;
import org.parvis.storage.Files;
import org.parvis.storage.Fitted;
import org.parvis.storage.PictureRefused;
import org.parvis.storage.Pictures;
import org.parvis.storage.StoreFull;

/**
 * Takes in what people upload while they write: looks at it, stores it, and stages it for their
 * form.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {

  /** The sides of the pictures that are served, in pixels. */
  public static final int[] SIDES = {480, 960, 1920};

  /** The only rendition of what is no picture. */
  public static final String WHOLE = "whole";

  private static final Logger LOG = Logger.getLogger(Uploads.class.getName());
  private static final int SAMPLE = 1 << 16;

  @Inject private Attachments attachments;
  @Inject private Pictures pictures;
  @Inject private Files files;
  @Inject private Limits limits;

  /**
   * Asks before anything is received.
   *
   * @param bytes of the whole request; negative where it does not say
   * @throws AttachmentRefused if so much is not taken, or the viewer has no room for it
   */
  public void expect(Viewer viewer, long bytes) {
    if (bytes > 0 && attachments.used(viewer) + bytes > limits.quota()) {
      throw new AttachmentRefused(Reason.QUOTA, limits.quota() >> 20);
    }
  }

  /**
   * @param place where it stands among the others of the form
   * @param sentName as the viewer's computer calls it
   * @throws AttachmentRefused if it may not be attached
   * @throws PictureRefused if it is a picture that can't be used
   * @throws StoreFull if it can't be kept
   */
  public void add(Viewer viewer, String formKey, long place, InputStream sent, String sentName) {
    FileName name = FileName.of(sentName);
    Path received = null;
    try {
      received = java.nio.file.Files.createTempFile("parvis-upload-", ".part");
      java.nio.file.Files.copy(sent, received, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      attachments.stage(viewer, formKey, place, stored(received, name));
    } catch (IOException failed) {
      LOG.log(Level.SEVERE, "An upload could not be worked on", failed);
      throw new StoreFull(failed);
    } finally {
      delete(received);
    }
  }

  private Upload stored(Path file, FileName name) throws IOException {
    long size = java.nio.file.Files.size(file);
    if (size == 0) {
      throw new AttachmentRefused(Reason.EMPTY);
    }
    if (Pictures.isNamedLikeOne(name.value())) {
      refuseBeyond(size, limits.largestPicture());
      try (InputStream in = java.nio.file.Files.newInputStream(file)) {
        Fitted fitted = pictures.fitted(in, name.value(), SIDES);
        return Upload.ofPicture(files.store(fitted.renditions()), name, fitted);
      }
    }
    if (!limits.types().contains(name.extension())) {
      throw new AttachmentRefused(Reason.TYPE, String.join(", ", limits.types()));
    }
    refuseBeyond(size, limits.largest());
    refuseOtherContent(file, name);
    return Upload.ofFile(files.store(file, WHOLE), name, size);
  }

  private static void refuseBeyond(long size, long largest) {
    if (size > largest) {
      throw AttachmentRefused.tooLarge(largest);
    }
  }

  private static void refuseOtherContent(Path file, FileName name) throws IOException {
    byte[] head = new byte[SAMPLE];
    byte[] tail = new byte[SAMPLE];
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(SAMPLE, in.length());
      in.readFully(head, 0, length);
      in.seek(in.length() - length);
      in.readFully(tail, 0, length);
      head = Arrays.copyOf(head, length);
      tail = Arrays.copyOf(tail, length);
    }
    if (!FileKind.of(name.extension()).fits(head, tail)) {
      throw new AttachmentRefused(Reason.CONTENT, name.extension().toUpperCase(Locale.ROOT));
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        java.nio.file.Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      LOG.log(Level.WARNING, "Left behind: " + file, left);
    }
  }
}
