package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.person.Viewer;
import org.parvis.poll.Ballot;
import org.parvis.poll.Polls;

/**
 * What people do with a poll: {@code /act/poll/1042/vote}. Whatever they vote, it answers alike.
 */
@Path("poll/{id:\\d{1,18}}")
@RequestScoped
public class PollResource {

  @Inject private Polls polls;
  @Inject private PollRefill refill;
  @Inject private Kept kept;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  @Path("vote")
  public Response vote(MultivaluedMap<String, String> form) {
    Ballot ballot = new BallotForm(form).ballot();
    refill.keep(id, ballot);
    kept.showOn("/WEB-INF/poll/refused.xhtml");
    polls.vote(viewer, id, ballot);
    return card();
  }

  @POST
  @Path("withdraw")
  public Response withdraw() {
    polls.withdraw(viewer, id);
    return card();
  }

  @POST
  @Path("add")
  public Response add(@FormParam("question") long question, @FormParam("text") String text) {
    kept.keep("text", text, Map.of("question", Long.toString(question)));
    polls.add(viewer, id, question, text);
    return card();
  }

  @POST
  @Path("close")
  public Response close() {
    polls.close(viewer, id);
    return page();
  }

  @POST
  @Path("decide")
  public Response decide(@FormParam("text") String text) {
    kept.keep("text", text, Map.of());
    polls.decide(viewer, id, text);
    return page();
  }

  private Response card() {
    return new Answer(headers, act).orBack("/poll/card/" + id, "post-" + id, "/wall/" + id);
  }

  private Response page() {
    return new Answer(headers, act).with("/poll/card/" + id, "/poll/" + id);
  }
}
