package org.parvis.mark.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.content.Answer;
import org.parvis.mark.Follow;
import org.parvis.mark.Marks;
import org.parvis.mark.Readings;
import org.parvis.mark.UnreadBoard;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;

/** What readers do with contents, for themselves: {@code /act/mark}. */
@Path("mark")
@RequestScoped
public class MarkResource {

  private static final int MOST = 200;

  @Inject private Marks marks;
  @Inject private Readings readings;
  @Inject private UnreadBoard board;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  /**
   * @param contents ids with commas between them; the same answer whatever they are
   */
  @POST
  @Path("read")
  public Response read(@FormParam("contents") @DefaultValue("") String contents) {
    List<Long> ids =
        Stream.of(contents.split(","))
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .limit(MOST)
            .toList();
    readings.read(viewer, ids);
    board.forget(viewer);
    return Response.noContent().build();
  }

  /**
   * @param until a {@link Cursor}, of which the time counts
   * @param undo the cursor that takes it back
   * @param of which reading of the wall it was said on
   */
  @POST
  @Path("until")
  public Response readUntil(
      @FormParam("until") String until,
      @FormParam("undo") String undo,
      @FormParam("of") @DefaultValue("") String of) {
    Instant before = viewer.reading().readBefore();
    Cursor.parse(until).ifPresent(cursor -> readings.readUntil(viewer, cursor.at()));
    board.forget(viewer);
    String read = undo == null ? "&read=" + new Cursor(before, 0) : "";
    String circle = of.matches("[a-z_]{1,20}") ? "&of=" + of : "";
    String back = "/" + (read + circle).replaceFirst("&", "?");
    return new Answer(headers, act).with(back, back);
  }

  @POST
  @Path("{content:\\d{1,18}}/read")
  public Response readOne(@PathParam("content") long contentId) {
    readings.read(viewer, List.of(contentId));
    board.forget(viewer);
    return done(contentId);
  }

  @POST
  @Path("{content:\\d{1,18}}/save")
  public Response save(
      @PathParam("content") long contentId, @QueryParam("on") @DefaultValue("true") boolean on) {
    marks.save(viewer, contentId, on);
    return done(contentId);
  }

  @POST
  @Path("{content:\\d{1,18}}/follow")
  public Response follow(
      @PathParam("content") long contentId, @QueryParam("on") @DefaultValue("true") boolean on) {
    marks.follow(viewer, contentId, on ? Follow.FOLLOWED : Follow.LEFT);
    return done(contentId);
  }

  @POST
  @Path("{content:\\d{1,18}}/mute")
  public Response mute(
      @PathParam("content") long contentId, @QueryParam("on") @DefaultValue("true") boolean on) {
    marks.follow(viewer, contentId, on ? Follow.MUTED : Follow.FOLLOWED);
    return done(contentId);
  }

  @POST
  @Path("{content:\\d{1,18}}/fold")
  public Response fold(
      @PathParam("content") long contentId, @QueryParam("on") @DefaultValue("true") boolean on) {
    marks.fold(viewer, contentId, on);
    return new Answer(headers, act).orBack("/", "pinned", "/");
  }

  /** A script has shown it already. */
  private Response done(long contentId) {
    return Answer.isByScript(headers)
        ? Response.noContent().build()
        : new Answer(headers, act).orBack("/", "post-" + contentId, "/wall/" + contentId);
  }
}
