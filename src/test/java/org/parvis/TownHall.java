package org.parvis;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.person.Viewer;

/** Where a test outside the server asks for a person; in the tested WAR only. */
@WebServlet(name = "TownHall", urlPatterns = "/TownHall")
public class TownHall extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Town town;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    response.setContentType("text/plain;charset=UTF-8");
    Viewer person =
        switch (request.getParameter("role") == null ? "" : request.getParameter("role")) {
          case "ADMINISTRATOR" -> town.administrator();
          case "NEWCOMER" -> town.newcomer();
          default -> town.person(request.getParameter("name"));
        };
    if (request.getParameter("slowly") == null) {
      town.letIn(person, request.getParameter("password"));
    } else {
      town.letInSlowly(person, request.getParameter("password"));
    }
    response.getWriter().print(person.id() + "\n" + person.slug() + "\n" + person.name());
  }
}
