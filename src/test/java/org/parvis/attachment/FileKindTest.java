package org.parvis.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by its name and by what is in it. */
class FileKindTest {

  @Test
  void aFileIsWhatItsNameSays() throws IOException {
    assertFits("pdf", "%PDF-1.7\n");
    assertFits("txt", "Été à Montréal\n");
    assertFits("csv", "a;b\r\n1;2\r\n");
    assertFits("md", "# Title");
    assertFits("rtf", "{\\rtf1 text}");
    assertFits("doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1...");
    assertThat(fits("zip", zip("x.txt"))).isTrue();
    assertThat(fits("docx", zip("[Content_Types].xml", "word/document.xml"))).isTrue();
    assertThat(fits("xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))).isTrue();
    assertThat(fits("odt", openDocument("text"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "pdf,<html><script>alert(1)</script>",
    "docx,PK not an archive",
    "txt,MZ\u0000\u0003program",
    "csv,%PDF-1.7\u0000end",
    "zip,<svg/>",
    "rtf,text",
    "bin,MZ program",
    "bin,#!/bin/sh"
  })
  void aFileThatIsSomethingElseIsRefused(String extension, String content) {
    assertThat(fits(extension, content.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
  }

  @Test
  void anArchiveIsNoDocument() throws IOException {
    assertThat(fits("docx", zip("x.txt"))).isFalse();
    assertThat(fits("xlsx", zip("[Content_Types].xml", "word/document.xml"))).isFalse();
    assertThat(fits("odt", openDocument("spreadsheet"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "svg", "exe", "js", "unknown"})
  void nothingIsServedAsSomethingThatABrowserRuns(String extension) {
    assertThat(FileKind.typeOf(extension)).isEqualTo("application/octet-stream");
  }

  @Test
  void aNameLosesItsFolderAndWhatHurts() {
    assertThat(FileName.of("C:\\Users\\ann\\plan.PDF"))
        .isEqualTo(new FileName("plan.PDF"))
        .extracting(FileName::extension)
        .isEqualTo("pdf");
    assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
    assertThat(FileName.of("a\u202Efdp.exe").value()).isEqualTo("afdp.exe");
    assertThat(FileName.of("a\r\nSet-Cookie: x.txt").value()).isEqualTo("a Set-Cookie_ x.txt");
    assertThat(FileName.of("  ").value()).isEqualTo("file");
    assertThat(FileName.of(null).value()).isEqualTo("file");
    assertThat(FileName.of("é".repeat(400) + ".docx").value()).hasSize(150).endsWith("….docx");
  }

  private static void assertFits(String extension, String content) {
    assertThat(fits(extension, content.getBytes(StandardCharsets.ISO_8859_1)))
        .as(extension)
        .isTrue();
  }

  private static boolean fits(String extension, byte[] content) {
    return FileKind.of(extension).fits(content, content);
  }

  static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] openDocument(String sort) throws IOException {
    byte[] type =
        ("application/vnd.oasis.opendocument." + sort).getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(type);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(check.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(type);
    }
    return bytes.toByteArray();
  }
}
