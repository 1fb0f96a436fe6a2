package org.parvis.shared;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV as the spreadsheets of a language open it: UTF-8 with its mark, and semicolons in French. A
 * cell that would be taken for a formula is made text.
 */
public final class Spreadsheet {

  private static final String FORMULA = "=+-@\t\r";
  private static final char MARK = '\uFEFF';

  private final CSVPrinter csv;

  public Spreadsheet(Writer to, Locale language) throws IOException {
    to.write(MARK);
    csv =
        new CSVPrinter(
            to,
            CSVFormat.EXCEL
                .builder()
                .setDelimiter(
                    Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? ';' : ',')
                .get());
  }

  /** One line; nothing stands for null. */
  public void line(Object... cells) throws IOException {
    csv.printRecord(Stream.of(cells).map(Spreadsheet::harmless));
  }

  public void flush() throws IOException {
    csv.flush();
  }

  /** A number stays one, also where it is negative. */
  static Object harmless(Object cell) {
    if (cell instanceof Number) {
      return cell;
    }
    String text = Objects.toString(cell, "");
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
