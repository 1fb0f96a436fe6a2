package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.parvis.content.Answer;
import org.parvis.content.EditConflict;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.mark.Readings;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Zones;
import org.parvis.wall.Circle;
import org.parvis.wall.PinBoard;
import org.parvis.wall.PinPast;
import org.parvis.wall.Pins;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;
import org.parvis.wall.WithheldPost;
import org.parvis.wall.WithheldPosts;

/** What people do with posts: {@code /act/wall}. */
@Path("wall")
@RequestScoped
public class WallResource {

  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private WithheldPosts withheldPosts;
  @Inject private Pins pins;
  @Inject private PinBoard board;
  @Inject private Readings readings;
  @Inject private Cards cards;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;
  @Inject private Kept kept;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(MultivaluedMap<String, String> form) {
    String key = form.getFirst("key");
    keep(form.getFirst("title"), form.getFirst("body"), form.getFirst("format"), "key", key);
    ChosenPlaces places = ChosenPlaces.in(form);
    kept.others().put(ChosenPlaces.JOINED, places.joined());
    PostDraft draft = draft(form.getFirst("title"), form.getFirst("body"), form.getFirst("format"));
    long id = wall.post(viewer, places.ids(), draft, new SubmitKey(key));
    String page =
        withheldPosts.find(viewer, id).isPresent()
            ? "/wall/" + id
            : cards.homeOf(places.ids().get(0)) + "#post-" + id;
    return new Answer(headers, act).with("/wall/card/" + id, page);
  }

  /** Chooses how the wall is shown from now on. */
  @POST
  @Path("reading")
  public Response read(
      @QueryParam("sort") String sort,
      @QueryParam("show") String show,
      @QueryParam("of") String of) {
    Reading reading = viewer.reading().or(sort, show);
    readings.choose(viewer, reading);
    String circle = Circle.of(of).parameter("&");
    String page = "/?sort=" + reading.sort() + "&show=" + reading.shown() + circle;
    return new Answer(headers, act).with(page, page);
  }

  @POST
  @Path("{id:\\d{1,18}}/edit")
  public Response edit(
      @PathParam("id") long id,
      @FormParam("title") String title,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("version") int version) {
    keep(title, body, format, "version", Integer.toString(version));
    try {
      wall.edit(viewer, id, version, draft(title, body, format));
    } catch (EditConflict conflict) {
      stream
          .find(viewer, id)
          .or(() -> withheldPosts.find(viewer, id).map(WithheldPost::card))
          .ifPresent(now -> kept.insteadIs(now.whole(), now.version()));
      throw conflict;
    }
    return new Answer(headers, act).with("/wall/card/" + id, "/wall/" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/share")
  public Response share(
      @PathParam("id") long id,
      @FormParam("title") String title,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("key") String key) {
    keep(title, body, format, "key", String.valueOf(key));
    long post = wall.share(viewer, id, draft(title, body, format), new SubmitKey(key));
    return new Answer(headers, act).with("/wall/card/" + post, "/#post-" + post);
  }

  /**
   * @param day the last one on which it stands first, like {@code 2026-12-24}
   */
  @POST
  @Path("{id:\\d{1,18}}/pin")
  public Response pin(
      @PathParam("id") long id,
      @FormParam("day") String day,
      @CookieParam(Zones.COOKIE) String zone) {
    pins.pin(viewer, id, endOf(day, zone));
    board.forget();
    String home = stream.find(viewer, id).map(it -> cards.homeOf(it.audienceId())).orElse("/");
    return new Answer(headers, act).with(home, home);
  }

  @POST
  @Path("{id:\\d{1,18}}/unpin")
  public Response unpin(@PathParam("id") long id) {
    pins.unpin(viewer, id);
    board.forget();
    String home = stream.find(viewer, id).map(it -> cards.homeOf(it.audienceId())).orElse("/");
    return new Answer(headers, act).with(home, home);
  }

  private static Instant endOf(String day, String zone) {
    try {
      LocalDate last = LocalDate.parse(String.valueOf(day));
      return last.plusDays(1).atStartOfDay(Zones.named(zone)).toInstant();
    } catch (DateTimeException nonsense) {
      throw new PinPast();
    }
  }

  @POST
  @Path("{id:\\d{1,18}}/delete")
  public Response delete(@PathParam("id") long id) {
    boolean forGood = withheldPosts.find(viewer, id).isPresent();
    wall.delete(viewer, id);
    return new Answer(headers, act).with("/wall/deleted/" + id, forGood ? "/" : "/?deleted=" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/restore")
  public Response restore(@PathParam("id") long id) {
    wall.restore(viewer, id);
    return new Answer(headers, act).with("/wall/card/" + id, "/wall/" + id);
  }

  private void keep(String title, String body, String format, String name, String value) {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("title", Objects.toString(title, ""));
    others.put("format", String.valueOf(format));
    others.put(name, String.valueOf(value));
    kept.keep("body", body, others);
  }

  private static PostDraft draft(String title, String body, String format) {
    return new PostDraft(title, body, PostDraft.Format.of(format));
  }
}
