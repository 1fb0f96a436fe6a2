package org.parvis.voice.view;

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
import java.util.Map;
import org.parvis.audience.Audience;
import org.parvis.audience.Places;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.voice.RelayDraft;
import org.parvis.voice.Relays;

/** Publishes what a colleague said aloud: {@code /act/voice}. */
@Path("voice")
@RequestScoped
public class RelayResource {

  @Inject private Relays relays;
  @Inject private Places places;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  /**
   * @param named anything, for the name of a colleague
   */
  @POST
  public Response relay(
      @FormParam("saidBy") String saidBy,
      @FormParam("named") String named,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("place") @DefaultValue("" + Audience.COMPANY) long place,
      @FormParam("key") String key) {
    kept.keep(
        "body",
        body,
        Map.of(
            "saidBy", String.valueOf(saidBy),
            "format", String.valueOf(format),
            "place", Long.toString(place),
            "key", String.valueOf(key)));
    RelayDraft draft = new RelayDraft(saidBy, named != null, body, format);
    long id = relays.publish(viewer, place, draft, new SubmitKey(key));
    String home = places.of(place).map(face -> "/community/" + face.slug()).orElse("/");
    return new Answer(headers, act).with("/wall/card/" + id, home + "#post-" + id);
  }
}
