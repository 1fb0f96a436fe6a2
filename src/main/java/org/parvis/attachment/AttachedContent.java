package org.parvis.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.person.Viewer;
import org.parvis.storage.Files;

/** The stored bytes behind the names that cards show, through the door. */
@ApplicationScoped
public class AttachedContent {

  private static final Pattern PICTURE =
      Pattern.compile("(link)?([1-9]\\d{0,17})-(480|960|1920)\\.jpg");
  private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,17})\\.([a-z0-9]{1,12})");

  @Inject private Attachments attachments;
  @Inject private Previews previews;
  @Inject private Files files;

  /**
   * A file that may be given to the viewer.
   *
   * @param name under which it is saved, null for a picture
   */
  public record Found(Path path, String type, String name) {

    public boolean isPicture() {
      return name == null;
    }

    /** Tells these bytes from all others. */
    public String tag() {
      return "\"" + path.getFileName() + "\"";
    }
  }

  /**
   * @param asked like {@code 12-960.jpg} for a picture, {@code link12-480.jpg} for that of a
   *     preview, {@code 12.pdf} for any other file
   */
  public Optional<Found> find(Viewer viewer, String asked) {
    Matcher picture = PICTURE.matcher(asked);
    if (picture.matches()) {
      long id = Long.parseLong(picture.group(2));
      Optional<String> hash =
          picture.group(1) == null
              ? attachments.file(viewer, id).filter(Stored::isPicture).map(Stored::hash)
              : previews.picture(viewer, id);
      return hash.flatMap(it -> files.find(it, picture.group(3)))
          .map(path -> new Found(path, "image/jpeg", null));
    }
    Matcher file = FILE.matcher(asked);
    if (!file.matches()) {
      return Optional.empty();
    }
    return attachments
        .file(viewer, Long.parseLong(file.group(1)))
        .filter(it -> !it.isPicture() && it.extension().equals(file.group(2)))
        .flatMap(this::found);
  }

  private Optional<Found> found(Stored file) {
    return files
        .find(file.hash(), Uploads.WHOLE)
        .map(path -> new Found(path, file.type(), file.name()));
  }
}
