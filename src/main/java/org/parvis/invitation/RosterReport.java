package org.parvis.invitation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Spreadsheet;
import org.parvis.shared.Wording;

/** The report on a roster as CSV, in the reader's language, for a spreadsheet. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RosterReport {

  private static final int AT_ONCE = 500;

  @Inject private Rosters rosters;

  /** Writes it line by line. */
  public void write(Viewer viewer, long id, Locale language, Writer to) throws IOException {
    Wording words = Wording.in(language);
    Spreadsheet csv = new Spreadsheet(to, language);
    csv.line(
        Stream.of("line", "what", "why", "EMAIL", "NAME", "JOB_TITLE")
            .map(column -> words.plain("invitation.roster.column." + column))
            .toArray());
    Page<RosterRowCard> page = rosters.rows(viewer, id, null, 0, AT_ONCE);
    while (true) {
      for (RosterRowCard row : page.rows()) {
        print(csv, words, row);
      }
      if (!page.hasNext()) {
        break;
      }
      page = rosters.rows(viewer, id, null, Integer.parseInt(page.next()), AT_ONCE);
    }
    csv.flush();
  }

  private static void print(Spreadsheet csv, Wording words, RosterRowCard row) throws IOException {
    String about =
        row.isAboutAColumn()
            ? words.plain("invitation.roster.column." + row.about())
            : row.subject();
    String why =
        row.reason() == null && row.about() == null ? "" : words.say(row.messageKey(), about);
    csv.line(
        Integer.toString(row.line()),
        words.plain("invitation.state." + row.state()),
        why,
        row.email(),
        row.name(),
        row.jobTitle());
  }
}
