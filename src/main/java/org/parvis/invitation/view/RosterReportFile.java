package org.parvis.invitation.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.invitation.RosterReport;
import org.parvis.invitation.Rosters;
import org.parvis.person.Language;
import org.parvis.person.Viewer;

/** {@code /roster/<id>.csv}: what became of each line of a file of colleagues. */
@WebServlet("/roster/*")
public class RosterReportFile extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Pattern ADDRESS = Pattern.compile("/(\\d{1,18})\\.csv");

  @Inject private transient Rosters rosters;
  @Inject private transient RosterReport report;
  @Inject private transient Provider<Viewer> viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
    Viewer reader = viewer.get();
    if (!address.matches() || rosters.card(reader, Long.parseLong(address.group(1))).isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    long id = Long.parseLong(address.group(1));
    response.setContentType("text/csv");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"parvis-" + id + ".csv\"");
    Language language =
        reader.chosenLanguage().or(() -> Language.of(request.getLocale())).orElse(Language.EN);
    report.write(reader, id, language.locale(), response.getWriter());
  }
}
