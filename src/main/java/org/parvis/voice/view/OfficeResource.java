package org.parvis.voice.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.voice.Office;
import org.parvis.voice.Offices;

/** Names someone ambassador or relay user, or takes it back: {@code /act/office/1/42/RELAY}. */
@Path("office/{id:\\d{1,18}}/{person:\\d{1,18}}/{office}")
@RequestScoped
public class OfficeResource {

  @Inject private Offices offices;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  public Response name(
      @PathParam("id") long id,
      @PathParam("person") long person,
      @PathParam("office") String office,
      @QueryParam("on") @DefaultValue("true") boolean on) {
    Office named =
        Arrays.stream(Office.values())
            .filter(it -> it.name().equals(office))
            .findFirst()
            .orElseThrow(NotFound::new);
    offices.name(viewer, id, person, named, on);
    return new Answer(headers, act).orBack("/", "offices", "/");
  }
}
