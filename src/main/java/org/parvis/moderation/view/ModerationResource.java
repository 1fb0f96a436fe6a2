package org.parvis.moderation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.audience.Places;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.Reason;
import org.parvis.moderation.Reports;
import org.parvis.moderation.Thing;
import org.parvis.person.Viewer;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;

/** What people report, and what is decided about it: {@code /act/moderation/p1042/report}. */
@Path("moderation/{thing:[pc]\\d{1,18}}")
@RequestScoped
public class ModerationResource {

  private static final String MINE = "/moderation/mine";

  @Inject private Reports reports;
  @Inject private Decisions decisions;
  @Inject private Places places;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("thing")
  private String thing;

  /** Whether it was decided beside the thing, which may be gone from there. */
  @QueryParam("beside")
  private boolean fromThing;

  @POST
  @Path("report")
  public Response report(@FormParam("reason") String reason, @FormParam("word") String word) {
    kept.keep("word", word, Map.of("reason", String.valueOf(reason)));
    reports.report(viewer, thing(), reason(reason), word);
    return new Answer(headers, act).with(MINE, MINE);
  }

  @POST
  @Path("keep")
  public Response keep(@FormParam("word") String word) {
    kept.keep("word", word, Map.of());
    return decided(decisions.keep(viewer, thing(), word));
  }

  @POST
  @Path("hide")
  public Response hide(@FormParam("word") String reason) {
    kept.keep("word", reason, Map.of());
    return decided(decisions.hide(viewer, thing(), reason));
  }

  @POST
  @Path("show")
  public Response show() {
    return decided(decisions.show(viewer, thing()));
  }

  @POST
  @Path("approve")
  public Response approve() {
    return decided(decisions.approve(viewer, thing()));
  }

  @POST
  @Path("decline")
  public Response decline(@FormParam("word") String reason) {
    kept.keep("word", reason, Map.of());
    return decided(decisions.decline(viewer, thing(), reason));
  }

  /** Back to the queue, or to the one of the place for who came from the thing itself. */
  private Response decided(long audienceId) {
    String queue =
        places
            .of(audienceId)
            .filter(place -> places.isAnimatedBy(viewer.id(), audienceId))
            .map(place -> "/community/moderation/" + place.slug())
            .orElse("/moderation");
    Answer answer = new Answer(headers, act);
    return fromThing ? answer.with(queue, queue) : answer.orBack(queue, "content", queue);
  }

  private Thing thing() {
    return Thing.parse(thing).orElseThrow(NotFound::new);
  }

  private static Reason reason(String typed) {
    return Stream.of(Reason.values())
        .filter(it -> it.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> InvalidText.missing("moderation.report.reason"));
  }
}
