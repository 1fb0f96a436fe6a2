package org.parvis.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Payara domain that a portal lives in: a copy of Payara's own {@code domain1}, set up for
 * loopback and our ports.
 *
 * <p>When the version of Payara changes, its files are made anew; what is not Payara's (the
 * database, the uploaded files) stays.
 */
final class Domain {

  private final Settings settings;

  Domain(Settings settings) {
    this.settings = settings;
  }

  /**
   * @param options JVM options beside Payara's own
   * @param installed whether it serves as server-config sets a server up
   */
  void prepare(List<String> options, boolean installed) {
    Path template = root().resolve("glassfish/domains/domain1");
    Path marker = settings.domain().resolve("payara.version");
    String version = settings.payara().getFileName().toString();
    try {
      if (!Files.exists(marker) || !Files.readString(marker).equals(version)) {
        for (Path ours : Folders.in(template)) {
          Folders.delete(settings.domain().resolve(ours.getFileName()));
        }
        Folders.delete(settings.domain().resolve("osgi-cache"));
        // Where Payara remembers that the tables of its timers are made, which went with "lib".
        Folders.delete(settings.domain().resolve("generated"));
        Folders.copy(template, settings.domain());
        Files.writeString(marker, version);
      }
      if (Files.isDirectory(settings.libraries())) {
        Folders.copy(settings.libraries(), settings.domain().resolve("lib"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    DomainXml xml = new DomainXml(settings.domain().resolve("config/domain.xml"));
    xml.listen("http-listener-1", settings.http());
    xml.listen("http-listener-2", settings.https());
    xml.listen("admin-listener", settings.admin());
    xml.closeOtherPorts();
    if (installed) {
      xml.serve();
    }
    xml.heap(settings.heap());
    options.forEach(xml::option);
    xml.forget("parvis");
    xml.save();
  }

  /** The unpacked server, {@code payara6} or {@code payara7}. */
  Path root() {
    return Folders.in(settings.payara()).stream()
        .filter(Files::isDirectory)
        .filter(folder -> folder.getFileName().toString().startsWith("payara"))
        .findFirst()
        .orElseThrow(() -> new Trouble("There is no Payara Server in " + settings.payara()));
  }
}
