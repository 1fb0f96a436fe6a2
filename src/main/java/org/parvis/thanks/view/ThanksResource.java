package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Audience;
import org.parvis.audience.Places;
import org.parvis.content.Answer;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.thanks.Gratitude;
import org.parvis.thanks.ThanksDraft;

/** Thanks a colleague or several: {@code /act/thanks}. */
@Path("thanks")
@RequestScoped
public class ThanksResource {

  @Inject private Gratitude gratitude;
  @Inject private Places places;
  @Inject private Glimpses glimpses;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  public Response give(
      @FormParam("to") List<String> to,
      @FormParam("skill") String skill,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("place") @DefaultValue("" + Audience.COMPANY) long place,
      @FormParam("key") String key) {
    ThanksDraft draft = new ThanksDraft(to, skill, body, format);
    kept.keep(
        "body",
        body,
        Map.of(
            "to", String.join(",", draft.people()),
            "skill", String.valueOf(skill),
            "format", String.valueOf(format),
            "place", Long.toString(place),
            "key", String.valueOf(key)));
    long id = gratitude.give(viewer, place, draft, new SubmitKey(key));
    String page = isPublished(id) ? home(place) + "#post-" + id : "/wall/" + id;
    return new Answer(headers, act).with("/wall/card/" + id, page);
  }

  /** Whether it does not wait for someone to agree to it. */
  private boolean isPublished(long id) {
    return glimpses.of(viewer, List.of(id)).values().stream().allMatch(Glimpse::isReadable);
  }

  private String home(long place) {
    return places.of(place).map(face -> "/community/" + face.slug()).orElse("/");
  }
}
