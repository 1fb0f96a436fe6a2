package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.content.Answer;
import org.parvis.notification.Bell;
import org.parvis.notification.Choices;
import org.parvis.notification.Kind;
import org.parvis.notification.Rhythm;
import org.parvis.notification.Wish;
import org.parvis.person.Viewer;

/** What people do about what they are told: {@code /act/notification}. */
@Path("notification")
@RequestScoped
public class NotificationResource {

  private static final String COUNT = "/notification/count";
  private static final String PAGE = "/notification";

  @Inject private Bell bell;
  @Inject private Choices choices;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  @Path("{id:\\d{1,18}}/read")
  public Response read(@PathParam("id") long id) {
    bell.read(viewer, id);
    return new Answer(headers, act).orBack(COUNT, "notification-" + id, PAGE);
  }

  @POST
  @Path("read")
  public Response readAll() {
    bell.readAll(viewer);
    return new Answer(headers, act).with(COUNT, PAGE);
  }

  /** What is about a content that the viewer has before their eyes. */
  @POST
  @Path("about/{content:\\d{1,18}}")
  public Response readAbout(@PathParam("content") long contentId) {
    bell.readAbout(viewer, contentId);
    return new Answer(headers, act).with(COUNT, "/wall/" + contentId);
  }

  /** What is about a community whose page the viewer has before their eyes. */
  @POST
  @Path("about/community/{slug:[a-z0-9-]{1,80}}")
  public Response readAboutPlace(@PathParam("slug") String slug) {
    bell.readAboutPlace(viewer, slug);
    return new Answer(headers, act).with(COUNT, "/community/" + slug);
  }

  /** Who asks to be let into a community whose requests the viewer has before their eyes. */
  @POST
  @Path("about/requests/{slug:[a-z0-9-]{1,80}}")
  public Response readAsking(@PathParam("slug") String slug) {
    bell.readAsking(viewer, slug);
    return new Answer(headers, act).with(COUNT, "/community/requests/" + slug);
  }

  /** What waits in a community whose queue the viewer has before their eyes. */
  @POST
  @Path("about/community/moderation/{slug:[a-z0-9-]{1,80}}")
  public Response readQueue(@PathParam("slug") String slug) {
    bell.readQueue(viewer, slug);
    return new Answer(headers, act).with(COUNT, "/community/moderation/" + slug);
  }

  /** What waits wherever everyone reads. */
  @POST
  @Path("about/moderation")
  public Response readQueues() {
    bell.readQueues(viewer);
    return new Answer(headers, act).with(COUNT, "/moderation");
  }

  /** What became of what the viewer reported. */
  @POST
  @Path("about/moderation/mine")
  public Response readReports() {
    bell.readReports(viewer);
    return new Answer(headers, act).with(COUNT, "/moderation/mine");
  }

  /**
   * @param form for each kind {@code bell-KIND}, if it rings, and {@code mail-KIND}
   * @param zone as {@code script/time.js} leaves it
   */
  @POST
  @Path("settings")
  public Response choose(MultivaluedMap<String, String> form, @CookieParam("zone") String zone) {
    List<Wish> wishes =
        Stream.of(Kind.values())
            .filter(kind -> rhythm(form, kind) != null)
            .map(kind -> new Wish(kind, form.containsKey("bell-" + kind), rhythm(form, kind)))
            .toList();
    choices.choose(viewer, wishes, zone(zone));
    String page = PAGE + "/settings?saved=true";
    return new Answer(headers, act).with(page, page);
  }

  private static Rhythm rhythm(MultivaluedMap<String, String> form, Kind kind) {
    String typed = form.getFirst("mail-" + kind);
    return Stream.of(Rhythm.values())
        .filter(rhythm -> rhythm.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static ZoneId zone(String typed) {
    String name = typed == null ? "" : URLDecoder.decode(typed, StandardCharsets.US_ASCII);
    return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
  }
}
