package org.parvis.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the bytes of a file must look like for the ending of its name, and as what it is served.
 *
 * <p>Archives are not unpacked: the names and types that formats write into them are looked for in
 * their first and last bytes.
 */
enum FileKind {
  PDF(Sample::isPdf),
  WORD(s -> s.isOffice("word/")),
  SHEET(s -> s.isOffice("xl/")),
  SLIDES(s -> s.isOffice("ppt/")),
  OLD_OFFICE(s -> s.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")),
  ODT(s -> s.isOpenDocument("text")),
  ODS(s -> s.isOpenDocument("spreadsheet")),
  ODP(s -> s.isOpenDocument("presentation")),
  ODG(s -> s.isOpenDocument("graphics")),
  ZIP(Sample::isZip),
  RTF(s -> s.startsWith("{\\rtf")),
  TEXT(Sample::isText),
  OTHER(s -> !s.isProgram());

  private static final Map<String, FileKind> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("pdf", PDF),
          Map.entry("docx", WORD),
          Map.entry("xlsx", SHEET),
          Map.entry("pptx", SLIDES),
          Map.entry("doc", OLD_OFFICE),
          Map.entry("xls", OLD_OFFICE),
          Map.entry("ppt", OLD_OFFICE),
          Map.entry("odt", ODT),
          Map.entry("ods", ODS),
          Map.entry("odp", ODP),
          Map.entry("odg", ODG),
          Map.entry("zip", ZIP),
          Map.entry("rtf", RTF),
          Map.entry("txt", TEXT),
          Map.entry("csv", TEXT),
          Map.entry("md", TEXT));

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("doc", "application/msword"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry("odt", "application/vnd.oasis.opendocument.text"),
          Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
          Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
          Map.entry("odg", "application/vnd.oasis.opendocument.graphics"),
          Map.entry("zip", "application/zip"),
          Map.entry("rtf", "application/rtf"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("md", "text/markdown"));

  private final Predicate<Sample> fits;

  FileKind(Predicate<Sample> fits) {
    this.fits = fits;
  }

  static FileKind of(String extension) {
    return BY_EXTENSION.getOrDefault(extension, OTHER);
  }

  /** The type under which a file of this ending is served, whatever is in it. */
  static String typeOf(String extension) {
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  boolean fits(byte[] head, byte[] tail) {
    return fits.test(
        new Sample(
            new String(head, StandardCharsets.ISO_8859_1),
            new String(tail, StandardCharsets.ISO_8859_1)));
  }

  /** How a file begins and ends, a character for a byte. */
  private record Sample(String head, String tail) {

    boolean startsWith(String bytes) {
      return head.startsWith(bytes);
    }

    boolean isPdf() {
      int start = head.indexOf("%PDF-");
      return start >= 0 && start < 1024;
    }

    boolean isZip() {
      return startsWith("PK\u0003\u0004") || startsWith("PK\u0005\u0006");
    }

    boolean isOffice(String folder) {
      return isZip() && holds("[Content_Types].xml") && holds(folder);
    }

    boolean isOpenDocument(String sort) {
      String type = "mimetypeapplication/vnd.oasis.opendocument." + sort;
      return isZip() && head.indexOf(type) == 30;
    }

    private boolean holds(String name) {
      return head.contains(name) || tail.contains(name);
    }

    /** UTF-16 says so in its first bytes; everything else has no such controls. */
    boolean isText() {
      return startsWith("\u00FF\u00FE")
          || startsWith("\u00FE\u00FF")
          || (head + tail)
              .chars()
              .noneMatch(c -> c < ' ' && "\t\n\u000B\f\r\u001B".indexOf(c) < 0 || c == 0x7F);
    }

    boolean isProgram() {
      return startsWith("MZ")
          || startsWith("\u007FELF")
          || startsWith("#!")
          || startsWith("\u00CA\u00FE\u00BA\u00BE")
          || startsWith("\u00CF\u00FA\u00ED\u00FE");
    }
  }
}
