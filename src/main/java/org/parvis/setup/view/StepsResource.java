package org.parvis.setup.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.setup.Steps;

/** What a new colleague does with their first steps: {@code /act/steps}. */
@Path("steps")
@RequestScoped
public class StepsResource {

  private static final String SHOWN = "/#steps";

  @Inject private Steps steps;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  @Path("skills")
  public Response know(@FormParam("skill") List<String> names) {
    steps.know(viewer, names);
    return to(SHOWN);
  }

  @POST
  @Path("away")
  public Response putAway() {
    steps.putAway(viewer);
    return to("/");
  }

  @POST
  @Path("back")
  public Response bringBack() {
    steps.bringBack(viewer);
    return to(SHOWN);
  }

  /** A script says so when the last word was seen, and stays where it is. */
  @POST
  @Path("done")
  public Response finish() {
    steps.finish(viewer);
    return Answer.isByScript(headers) ? Response.noContent().build() : to("/");
  }

  private Response to(String page) {
    return new Answer(headers, act).with(page, page);
  }
}
