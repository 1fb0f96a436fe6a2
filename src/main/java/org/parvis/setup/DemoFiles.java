package org.parvis.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.parvis.attachment.Attachment;
import org.parvis.attachment.Upload;
import org.parvis.attachment.Uploads;
import org.parvis.storage.Files;
import org.parvis.storage.Files.Rendition;

/** What the demo company's people have attached; its pictures lie ready in their sizes. */
@ApplicationScoped
public class DemoFiles {

  @Inject private Files files;

  /** Stores the file. */
  Upload store(DemoFile file) {
    List<Rendition> renditions = new ArrayList<>();
    if (file.isPicture()) {
      for (int side : Uploads.SIDES) {
        renditions.add(new Rendition("" + side, read(file.from() + "-" + side + ".jpg")));
      }
    } else {
      renditions.add(new Rendition(Uploads.WHOLE, read(file.from())));
    }
    return new Upload(
        file.isPicture() ? Attachment.Kind.PICTURE : Attachment.Kind.FILE,
        files.store(renditions),
        file.name(),
        file.name().substring(file.name().lastIndexOf('.') + 1),
        renditions.stream().mapToLong(it -> it.bytes().length).sum(),
        file.isPicture() ? file.width() : null,
        file.isPicture() ? file.height() : null);
  }

  private static byte[] read(String name) {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/files/" + name)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
