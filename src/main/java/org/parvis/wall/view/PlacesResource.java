package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.wall.Moves;
import org.parvis.wall.NoPlace;
import org.parvis.wall.PinBoard;
import org.parvis.wall.Wall;

/** Where a post stands: {@code /act/places/1042/move}. */
@Path("places/{id:\\d{1,18}}")
@RequestScoped
public class PlacesResource {

  @Inject private Wall wall;
  @Inject private Moves moves;
  @Inject private PinBoard board;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  /** Lets it stand in other places too. */
  @POST
  @Path("also")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response also(MultivaluedMap<String, String> form) {
    wall.spread(viewer, id, ChosenPlaces.in(form).ids());
    return shown();
  }

  @POST
  @Path("move")
  public Response move(@FormParam("place") String place) {
    moves.move(viewer, id, Cards.id(place).orElseThrow(NoPlace::new));
    board.forget();
    return shown();
  }

  /** Withdraws it here; elsewhere it stays. */
  @POST
  @Path("withdraw")
  public Response withdraw() {
    wall.withdraw(viewer, id);
    return new Answer(headers, act).with("/wall/deleted/" + id + "?here=true", "/?deleted=" + id);
  }

  private Response shown() {
    return new Answer(headers, act).with("/wall/card/" + id, "/wall/" + id);
  }
}
