package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.parvis.audience.Level;
import org.parvis.audience.Places;
import org.parvis.audience.Standing;
import org.parvis.community.CommunityPages;
import org.parvis.community.Memberships;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What people do about communities: {@code /act/community/1042/join}. */
@Path("community/{id:\\d{1,18}}")
@RequestScoped
public class CommunityResource {

  @Inject private Memberships memberships;
  @Inject private CommunityPages pages;
  @Inject private Places places;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  /**
   * @param charter anything, for who says that they have read it
   */
  @POST
  @Path("join")
  public Response join(@FormParam("charter") String charter) {
    boolean isNew = memberships.join(viewer, id, charter != null);
    return changed("/community/" + slug() + (isNew ? "?joined=true" : ""));
  }

  @POST
  @Path("leave")
  public Response leave() {
    memberships.leave(viewer, id);
    return changed(pages.slug(viewer, id).map(slug -> "/community/" + slug).orElse("/community"));
  }

  @POST
  @Path("ask")
  public Response ask(@FormParam("word") String word, @FormParam("charter") String charter) {
    kept.keep("word", word, Map.of("charter", Objects.toString(charter, "")));
    memberships.ask(viewer, id, word, charter != null);
    return changed("/community/" + slug());
  }

  @POST
  @Path("withdraw")
  public Response withdraw() {
    memberships.withdraw(viewer, id);
    return changed("/community/" + slug());
  }

  @POST
  @Path("admit/{person:\\d{1,18}}")
  public Response admit(@PathParam("person") long person, @FormParam("word") String word) {
    kept.keep("word", word, Map.of());
    memberships.admit(viewer, id, person, word);
    return changed("/community/requests/" + slug());
  }

  @POST
  @Path("decline/{person:\\d{1,18}}")
  public Response decline(@PathParam("person") long person, @FormParam("word") String word) {
    kept.keep("word", word, Map.of());
    memberships.decline(viewer, id, person, word);
    return changed("/community/requests/" + slug());
  }

  @POST
  @Path("appoint/{person:\\d{1,18}}")
  public Response appoint(
      @PathParam("person") long person, @FormParam("standing") String standing) {
    memberships.appoint(viewer, id, person, named(Standing.values(), standing));
    return changed("/community/members/" + slug());
  }

  @POST
  @Path("remove/{person:\\d{1,18}}")
  public Response remove(@PathParam("person") long person) {
    memberships.remove(viewer, id, person);
    return changed("/community/members/" + slug());
  }

  @POST
  @Path("hear")
  public Response hear(@FormParam("level") String level) {
    memberships.hear(viewer, id, named(Level.values(), level));
    return changed("/community/about/" + slug());
  }

  private static <E extends Enum<E>> E named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private String slug() {
    return pages.slug(viewer, id).orElseThrow(NotFound::new);
  }

  private Response changed(String page) {
    places.forget();
    return new Answer(headers, act).with(page, page);
  }
}
