package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.parvis.audience.Audiences;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.Campaigns;
import org.parvis.shared.NotFound;

/** Asks for ideas, and judges them: {@code /act/campaign}. */
@Path("campaign")
@RequestScoped
public class CampaignResource {

  private static final String TYPED = "/WEB-INF/proposal/campaign-again.xhtml";

  @Inject private Campaigns campaigns;
  @Inject private ProposalCampaignNew page;
  @Inject private Audiences audiences;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  /**
   * @param sent the fields of {@link CampaignForm}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response call(MultivaluedMap<String, String> sent) {
    CampaignForm form = CampaignForm.of(sent);
    kept.keep("body", form.body(), form.others());
    if (!audiences.animates(viewer, form.place())) {
      throw new NotFound();
    }
    kept.showOn(TYPED);
    page.showAgain(form);
    long id = campaigns.call(viewer, form.place(), form.draft(request), new SubmitKey(form.key()));
    String shown = "/proposal/campaign/" + id;
    return new Answer(headers, act).with(shown, shown);
  }

  /** A juror names an idea. */
  @POST
  @Path("{id:\\d{1,18}}/name/{idea:\\d{1,18}}")
  public Response name(@PathParam("id") long id, @PathParam("idea") long idea) {
    campaigns.name(viewer, id, idea);
    return named(id, idea);
  }

  @POST
  @Path("{id:\\d{1,18}}/unname/{idea:\\d{1,18}}")
  public Response unname(@PathParam("id") long id, @PathParam("idea") long idea) {
    campaigns.unname(viewer, id, idea);
    return named(id, idea);
  }

  private Response named(long id, long idea) {
    return new Answer(headers, act)
        .orBack(
            "/proposal/named/" + id + "?idea=" + idea, "idea-" + idea, "/proposal/campaign/" + id);
  }
}
