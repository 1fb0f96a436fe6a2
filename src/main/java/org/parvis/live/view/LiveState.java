package org.parvis.live.view;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.live.Looks;
import org.parvis.person.Viewer;

/**
 * What a page asks from time to time where sockets do not get through: {@code /live/state?ids=1,2}.
 * The answer is 304 while nothing has changed.
 */
@WebServlet("/live/state")
public class LiveState extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Looks looks;
  @Inject private transient Provider<Viewer> viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String ids = request.getParameter("ids");
    if (ids == null || !ids.matches("(\\d{1,18}(,\\d{1,18}){0,99})?")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String state = state(contents(ids));
    String tag = "W/\"" + Integer.toString(state.hashCode(), 36) + "\"";
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(state);
  }

  private String state(Set<Long> contents) {
    JsonObjectBuilder all = Json.createObjectBuilder();
    looks.of(viewer.get(), contents).forEach((id, look) -> all.add(id.toString(), look));
    return Json.createObjectBuilder()
        .add("person", viewer.get().id())
        .add("newest", looks.newest(viewer.get()))
        .add("contents", all)
        .build()
        .toString();
  }

  private static Set<Long> contents(String ids) {
    Set<Long> contents = new TreeSet<>();
    for (String id : ids.split(",")) {
      if (!id.isEmpty()) {
        contents.add(Long.valueOf(id));
      }
    }
    return contents;
  }
}
