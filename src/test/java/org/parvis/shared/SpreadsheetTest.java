package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

  @Test
  void whatASpreadsheetWouldComputeIsText() throws IOException {
    assertThat(written(Locale.ENGLISH, "=1+1", "+33 1", "-2", "@SUM(A1)", "\tx", "a=b", 3, -4))
        .isEqualTo("\uFEFF'=1+1,'+33 1,'-2,'@SUM(A1),'\tx,a=b,3,-4\r\n");
  }

  @Test
  void eachLanguageHasItsSeparator() throws IOException {
    assertThat(written(Locale.FRENCH, "un", "deux;trois", "dit \"non\"", null))
        .isEqualTo("\uFEFFun;\"deux;trois\";\"dit \"\"non\"\"\";\r\n");
  }

  private static String written(Locale language, Object... cells) throws IOException {
    StringWriter to = new StringWriter();
    Spreadsheet sheet = new Spreadsheet(to, language);
    sheet.line(cells);
    sheet.flush();
    return to.toString();
  }
}
