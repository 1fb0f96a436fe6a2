package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.person.Viewer;
import org.parvis.proposal.Merging;
import org.parvis.proposal.Opinions;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.ProposalOpinion.View;
import org.parvis.proposal.Proposals;
import org.parvis.shared.NotFound;

/** What is done with a proposal: {@code /act/proposal/1042/…}. */
@Path("proposal/{id:\\d{1,18}}")
@RequestScoped
public class ProposalResource {

  private static final String BACK = "BACK";

  @Inject private Proposals proposals;
  @Inject private Opinions opinions;
  @Inject private Merging merging;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  /**
   * Says what one thinks, or takes it back; a reason stays where none is sent.
   *
   * @param view a {@link View}, or {@code BACK}
   */
  @POST
  @Path("opinion/{view:FOR|AGAINST|BACK}")
  public Response judge(
      @PathParam("id") long id,
      @PathParam("view") String view,
      @FormParam("reason") String reason) {
    keep("reason", reason);
    if (BACK.equals(view)) {
      opinions.takeBack(viewer, id);
    } else {
      opinions.give(viewer, id, View.valueOf(view), reason);
    }
    return card(id);
  }

  /** Offers to help; a word stays where none is sent. */
  @POST
  @Path("help")
  public Response help(@PathParam("id") long id, @FormParam("word") String word) {
    keep("word", word);
    opinions.help(viewer, id, word);
    return card(id);
  }

  @POST
  @Path("help/back")
  public Response leave(@PathParam("id") long id) {
    opinions.leave(viewer, id);
    return card(id);
  }

  /**
   * @param day the last day on which the answer is in time, in the reader’s zone
   */
  @POST
  @Path("study")
  public Response study(
      @PathParam("id") long id,
      @FormParam("owner") String owner,
      @FormParam("day") String day,
      @FormParam("sponsor") String sponsor) {
    proposals.study(viewer, id, owner, Days.end(day, request), sponsor);
    return page(id);
  }

  @POST
  @Path("reopen")
  public Response reopen(@PathParam("id") long id) {
    proposals.reopen(viewer, id);
    return page(id);
  }

  /**
   * @param decision {@code yes} or {@code no}
   */
  @POST
  @Path("decide")
  public Response decide(
      @PathParam("id") long id,
      @FormParam("decision") String decision,
      @FormParam("answer") String answer) {
    kept.keep("answer", answer, Map.of("decision", String.valueOf(decision)));
    if (!"yes".equals(decision) && !"no".equals(decision)) {
      throw new NotFound();
    }
    proposals.decide(viewer, id, "yes".equals(decision), answer);
    return page(id);
  }

  @POST
  @Path("finish")
  public Response finish(@PathParam("id") long id, @FormParam("outcome") String outcome) {
    keep("outcome", outcome);
    proposals.finish(viewer, id, outcome);
    return page(id);
  }

  @POST
  @Path("merge")
  public Response merge(@PathParam("id") long id, @FormParam("into") long into) {
    merging.merge(viewer, id, into);
    return page(id);
  }

  @POST
  @Path("change")
  public Response change(
      @PathParam("id") long id,
      @FormParam("changes") String changes,
      @FormParam("beneficiaries") String beneficiaries) {
    kept.keep("changes", changes, Map.of("beneficiaries", String.valueOf(beneficiaries)));
    proposals.change(viewer, id, new ProposalDraft(null, null, null, changes, beneficiaries));
    return page(id);
  }

  private void keep(String field, String text) {
    kept.keep(field, text, Map.of());
  }

  private Response card(long id) {
    return new Answer(headers, act)
        .orBack("/proposal/judged/" + id, "post-" + id, "/proposal/" + id);
  }

  private Response page(long id) {
    String page = "/proposal/" + id;
    return new Answer(headers, act).with(page, page);
  }
}
