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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.community.CommunityPages;
import org.parvis.community.GuestLists;
import org.parvis.community.GuestSource;
import org.parvis.community.GuestState;
import org.parvis.community.Guests;
import org.parvis.community.Memberships;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** How colleagues are invited into a community: {@code /act/community/1042/invite/people}. */
@Path("community/{id:\\d{1,18}}/invite")
@RequestScoped
public class CommunityGuestResource {

  private static final String BETWEEN = ":";

  @Inject private Memberships memberships;
  @Inject private Guests guests;
  @Inject private GuestLists lists;
  @Inject private CommunityPages pages;
  @Inject private People people;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  /**
   * @param slugs the ends of the addresses of the profiles of those chosen
   */
  @POST
  @Path("people")
  public Response people(@FormParam("person") List<String> slugs, @FormParam("word") String word) {
    List<String> chosen = slugs.stream().distinct().limit(CommunityInvite.MOST_CHOSEN).toList();
    List<Long> ids = people.active(viewer, chosen).stream().map(PersonCard::id).toList();
    long invited =
        memberships.invite(viewer, id, ids, word).values().stream()
            .filter(GuestState.INVITED::equals)
            .count();
    return to("/community/invite/" + slug() + "?invited=" + invited + "#pending");
  }

  /**
   * @param text names or addresses, one a line
   */
  @POST
  @Path("list")
  public Response list(
      @FormParam("list") String text,
      @FormParam("word") String word,
      @FormParam("key") String key) {
    kept.keep(
        "list", text, Map.of("key", Objects.toString(key, ""), "word", Objects.toString(word, "")));
    return report(lists.written(viewer, id, text, word, new SubmitKey(key)));
  }

  /**
   * @param whom {@code department:Quality} or {@code site:Lyon}
   */
  @POST
  @Path("everyone")
  public Response everyone(
      @FormParam("whom") String whom,
      @FormParam("word") String word,
      @FormParam("key") String key) {
    String[] parts = Objects.toString(whom, "").split(BETWEEN, 2);
    if (parts.length < 2 || !List.of("department", "site").contains(parts[0])) {
      throw new NotFound();
    }
    GuestSource source = "site".equals(parts[0]) ? GuestSource.SITE : GuestSource.DEPARTMENT;
    return report(lists.everyone(viewer, id, source, parts[1], word, new SubmitKey(key)));
  }

  @POST
  @Path("remind/{person:\\d{1,18}}")
  public Response remind(@PathParam("person") long person) {
    guests.remind(viewer, id, person);
    return to("/community/invite/" + slug() + "#pending");
  }

  @POST
  @Path("withdraw/{person:\\d{1,18}}")
  public Response withdraw(@PathParam("person") long person) {
    guests.withdraw(viewer, id, person);
    return to("/community/invite/" + slug() + "#pending");
  }

  /** Of who is invited. */
  @POST
  @Path("decline")
  public Response decline() {
    guests.decline(viewer, id);
    return to(pages.slug(viewer, id).map(slug -> "/community/" + slug).orElse("/community"));
  }

  private String slug() {
    return pages.slug(viewer, id).orElseThrow(NotFound::new);
  }

  private Response report(long list) {
    return to("/community/guests/" + list);
  }

  private Response to(String page) {
    return new Answer(headers, act).with(page, page);
  }
}
