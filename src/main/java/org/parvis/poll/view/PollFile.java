package org.parvis.poll.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.person.Language;
import org.parvis.person.Viewer;
import org.parvis.poll.ChoiceTable;
import org.parvis.poll.PollCard;
import org.parvis.poll.PollChart;
import org.parvis.poll.PollResults;
import org.parvis.poll.PollSheet;
import org.parvis.poll.PollTable;

/**
 * {@code /result/1042.svg} and {@code /result/1042.csv}: what came of a poll, for whoever is told;
 * {@code /result/1042-choices.csv}: who answered what, where that is told.
 */
@WebServlet("/result/*")
public class PollFile extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String PICTURE = ".svg";
  private static final String CHOICES = "-choices.csv";
  private static final Pattern ADDRESS =
      Pattern.compile("/(\\d{1,18})(\\.svg|\\.csv|-choices\\.csv)");

  @Inject private transient PollResults results;
  @Inject private transient Provider<Viewer> viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
    Viewer reader = viewer.get();
    Optional<PollSheet> sheet =
        address.matches()
            ? results
                .find(reader, Long.parseLong(address.group(1)))
                .filter(found -> found.card().isOpened())
            : Optional.empty();
    String file = address.matches() ? address.group(2) : "";
    if (sheet.isEmpty() || file.equals(CHOICES) && !sheet.get().card().isNamed()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PollCard card = sheet.get().card();
    response.setContentType(file.equals(PICTURE) ? "image/svg+xml" : "text/csv");
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"parvis-" + card.id() + file + "\"");
    Locale language =
        reader
            .chosenLanguage()
            .or(() -> Language.of(request.getLocale()))
            .orElse(Language.EN)
            .locale();
    switch (file) {
      case PICTURE -> response.getWriter().write(new PollChart(card, language).svg());
      case CHOICES ->
          new ChoiceTable(card, language)
              .write(response.getWriter(), ChoiceTable.of(results, reader, card));
      default ->
          new PollTable(sheet.get(), language)
              .write(response.getWriter(), PollTable.of(results, reader, card));
    }
  }
}
