package org.parvis.invitation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of colleagues as spreadsheets and personnel programs write it: CSV in UTF-8, UTF-16 or
 * Windows-1252, with commas, semicolons or tabs, and headers in French or English. It is read line
 * by line; only the longest line is ever held.
 */
final class RosterFile {

  /** So many lines, with the header. */
  static final int MOST_LINES = 10_001;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';
  private static final int LONGEST_HEADER = 1 << 13;

  /** The file, opened as often as it is needed. */
  interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
  private final List<String> ignored = new ArrayList<>();

  RosterFile(Source source) {
    this.source = source;
  }

  /** The headers that say nothing to us. */
  List<String> ignored() {
    return List.copyOf(ignored);
  }

  /**
   * Gives each line in its turn.
   *
   * @throws RosterRefused if it is no such file
   */
  void read(Consumer<RosterLine> each) throws IOException {
    try (Reader text = text();
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(format()).get()) {
      try {
        read(parser, each);
      } catch (UncheckedIOException broken) {
        throw RosterRefused.broken(parser.getCurrentLineNumber());
      }
    }
  }

  private void read(CSVParser parser, Consumer<RosterLine> each) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw RosterRefused.missing();
    }
    readHeader(records.next());
    while (records.hasNext()) {
      CSVRecord record = records.next();
      if (record.getRecordNumber() > MOST_LINES) {
        throw RosterRefused.tooLong(MOST_LINES - 1);
      }
      RosterLine line = new RosterLine(startOf(record, parser), cells(record));
      if (line.cells().values().stream().anyMatch(cell -> !cell.isBlank())) {
        each.accept(line);
      }
    }
  }

  private void readHeader(CSVRecord header) {
    for (int i = 0; i < header.size(); i++) {
      Optional<RosterColumn> column = RosterColumn.named(header.get(i));
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), i);
      } else if (!header.get(i).isBlank()) {
        ignored.add(header.get(i));
      }
    }
    if (!columns.containsKey(RosterColumn.EMAIL)) {
      throw RosterRefused.withoutEmail();
    }
  }

  private Map<RosterColumn, String> cells(CSVRecord record) {
    Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
    columns.forEach((column, i) -> cells.put(column, i < record.size() ? record.get(i) : ""));
    return cells;
  }

  private static int startOf(CSVRecord record, CSVParser parser) {
    long inside =
        record.stream().mapToLong(cell -> cell.chars().filter(c -> c == '\n').count()).sum();
    return (int) (parser.getCurrentLineNumber() - inside);
  }

  private CSVFormat format() throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter())
        .setIgnoreSurroundingSpaces(true)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }

  /** The sign that stands most often in the header, outside of quotes. */
  private char delimiter() throws IOException {
    String header = header();
    char best = ',';
    long most = 0;
    for (char sign : new char[] {';', ',', '\t'}) {
      long found = header.chars().filter(c -> c == sign).count();
      if (found > most) {
        best = sign;
        most = found;
      }
    }
    return best;
  }

  private String header() throws IOException {
    try (Reader text = text()) {
      char[] start = new char[LONGEST_HEADER];
      int read = Math.max(0, text.read(start));
      String lines = new String(start, 0, read).stripLeading();
      return lines.replaceAll("\"[^\"]*\"", "").lines().findFirst().orElse("");
    }
  }

  private Reader text() throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(source.open(), charset()));
    text.mark(1);
    if (text.read() != MARK) {
      text.reset();
    }
    return text;
  }

  private Charset charset() throws IOException {
    try (InputStream bytes = source.open()) {
      byte[] start = bytes.readNBytes(2);
      if (start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
        throw RosterRefused.notText();
      }
    }
    return isUtf8() ? StandardCharsets.UTF_8 : WESTERN;
  }

  private boolean isUtf8() throws IOException {
    try (Reader strict =
        new InputStreamReader(
            source.open(),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      strict.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
