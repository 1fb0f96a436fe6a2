package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.content.Answer;
import org.parvis.content.EditConflict;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.Zones;
import org.parvis.wall.LaterTime;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Timetable;
import org.parvis.wall.TimetableBoard;

/** What people do with posts that are to be published later: {@code /act/wall/later}. */
@Path("wall/later")
@RequestScoped
public class LaterResource {

  private static final String LIST = "/wall/scheduled";

  @Inject private Timetable timetable;
  @Inject private TimetableBoard board;
  @Inject private Glimpses glimpses;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @CookieParam(Zones.COOKIE)
  private String zone;

  /**
   * @param form with {@code preset}, one of {@link LaterTime.Preset}, or {@code at}, a time in the
   *     sender's zone like {@code 2026-11-30T08:00}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response plan(MultivaluedMap<String, String> form) {
    String title = form.getFirst("title");
    String body = form.getFirst("body");
    String format = form.getFirst("format");
    String at = form.getFirst("at");
    String key = form.getFirst("key");
    keep(title, body, format, at, "key", key);
    ChosenPlaces places = ChosenPlaces.in(form);
    kept.others().put(ChosenPlaces.JOINED, places.joined());
    PostDraft draft = new PostDraft(title, body, PostDraft.Format.of(format));
    LaterTime time = time(form.getFirst("preset"), at);
    long id = timetable.plan(viewer, places.ids(), draft, time, new SubmitKey(key));
    return changed("/wall/planned/" + id, LIST + "?moved=" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/edit")
  public Response edit(
      @PathParam("id") long id,
      @FormParam("title") String title,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("version") int version,
      @FormParam("at") String at) {
    keep(title, body, format, at, "version", Integer.toString(version));
    PostDraft draft = new PostDraft(title, body, PostDraft.Format.of(format));
    try {
      timetable.edit(viewer, id, version, draft, time(null, at));
    } catch (EditConflict conflict) {
      timetable.find(viewer, id).ifPresent(now -> kept.insteadIs(now.html(), now.version()));
      throw conflict;
    }
    return changed(LIST + "?moved=" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/move")
  public Response move(
      @PathParam("id") long id, @FormParam("preset") String preset, @FormParam("at") String at) {
    kept.keep("at", "", Map.of("at", Objects.toString(at, "")));
    timetable.move(viewer, id, time(preset, at));
    return changed(LIST + "?moved=" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/publish")
  public Response publish(@PathParam("id") long id) {
    long post = timetable.publish(viewer, id);
    boolean published =
        glimpses.of(viewer, List.of(post)).values().stream().allMatch(Glimpse::isReadable);
    return changed(published ? "/#post-" + post : "/wall/" + post);
  }

  @POST
  @Path("{id:\\d{1,18}}/delete")
  public Response delete(@PathParam("id") long id) {
    timetable.delete(viewer, id);
    return changed(LIST + "?deleted=" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/restore")
  public Response restore(@PathParam("id") long id) {
    timetable.restore(viewer, id);
    return changed(LIST + "?moved=" + id);
  }

  private LaterTime time(String preset, String at) {
    return new LaterTime(preset, at, Zones.named(zone));
  }

  private Response changed(String page) {
    return changed(page, page);
  }

  private Response changed(String fragment, String page) {
    board.forget();
    return new Answer(headers, act).with(fragment, page);
  }

  private void keep(
      String title, String body, String format, String at, String name, String value) {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("title", Objects.toString(title, ""));
    others.put("at", Objects.toString(at, ""));
    others.put("format", String.valueOf(format));
    others.put(name, String.valueOf(value));
    kept.keep("body", body, others);
  }
}
