package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.parvis.audience.Audience;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.CampaignPages;
import org.parvis.proposal.CampaignSheet;
import org.parvis.proposal.Campaigns;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.ProposalDrafts;
import org.parvis.proposal.ProposalPages;
import org.parvis.proposal.Proposals;
import org.parvis.shared.NotFound;

/** Puts a proposal to everyone’s opinion, or keeps it for later: {@code /act/proposal}. */
@Path("proposal")
@RequestScoped
public class ProposalNewResource {

  private static final String DRAFTS = "/proposal?order=mine";

  @Inject private Proposals proposals;
  @Inject private Campaigns campaigns;
  @Inject private CampaignPages campaignPages;
  @Inject private ProposalDrafts drafts;
  @Inject private ProposalPages pages;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  public Response submit(
      @FormParam("title") String title,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("changes") String changes,
      @FormParam("beneficiaries") String beneficiaries,
      @FormParam("place") @DefaultValue("" + Audience.COMPANY) long place,
      @FormParam("campaign") @DefaultValue("0") long campaign,
      @FormParam("key") String key) {
    ProposalDraft draft = new ProposalDraft(title, body, format, changes, beneficiaries);
    keep(draft, place, campaign, key);
    long id =
        campaign == 0
            ? proposals.submit(viewer, place, draft, new SubmitKey(key))
            : campaigns.answer(viewer, campaign, draft, new SubmitKey(key));
    String page = (pages.find(viewer, id).isPresent() ? "/proposal/" : "/wall/") + id;
    return new Answer(headers, act).with(page, page);
  }

  /** Keeps what stands in the form. */
  @POST
  @Path("draft")
  public Response keepForLater(
      @FormParam("title") String title,
      @FormParam("body") String body,
      @FormParam("format") String format,
      @FormParam("changes") String changes,
      @FormParam("beneficiaries") String beneficiaries,
      @FormParam("place") @DefaultValue("" + Audience.COMPANY) long place,
      @FormParam("campaign") @DefaultValue("0") long campaign,
      @FormParam("key") String key) {
    ProposalDraft draft = new ProposalDraft(title, body, format, changes, beneficiaries);
    keep(draft, place, campaign, key);
    if (campaign == 0) {
      drafts.keep(viewer, place, draft, new SubmitKey(key));
    } else {
      CampaignSheet call = campaignPages.find(viewer, campaign).orElseThrow(NotFound::new);
      drafts.keep(viewer, call.placeId(), campaign, draft, new SubmitKey(key));
    }
    return Answer.isByScript(headers)
        ? Response.noContent().build()
        : new Answer(headers, act).with(DRAFTS, DRAFTS);
  }

  @POST
  @Path("draft/{id:\\d{1,18}}/delete")
  public Response delete(@PathParam("id") long id) {
    drafts.delete(viewer, id);
    return new Answer(headers, act).with(DRAFTS, DRAFTS);
  }

  private void keep(ProposalDraft draft, long place, long campaign, String key) {
    kept.keep(
        "body",
        draft.why(),
        Map.of(
            "title", String.valueOf(draft.title()),
            "format", String.valueOf(draft.format()),
            "changes", String.valueOf(draft.changes()),
            "beneficiaries", String.valueOf(draft.beneficiaries()),
            "place", Long.toString(place),
            "campaign", Long.toString(campaign),
            "key", String.valueOf(key)));
  }
}
