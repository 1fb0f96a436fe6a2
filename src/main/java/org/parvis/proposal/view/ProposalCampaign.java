package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.person.Viewer;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.CampaignIdeaRow;
import org.parvis.proposal.CampaignPages;
import org.parvis.proposal.CampaignPages.Order;
import org.parvis.proposal.CampaignSheet;
import org.parvis.proposal.Rank;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** The whole of one call for ideas, beside its card. */
@Named
@RequestScoped
public class ProposalCampaign {

  private static final int SIZE = 20;

  @Inject private CampaignPages campaigns;
  @Inject private Viewer viewer;

  private String key;
  private String order;
  private String after;
  private CampaignSheet sheet;
  private Page<CampaignIdeaRow> ideas;
  private List<CampaignIdeaRow> named = List.of();

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    long id = Long.parseLong(key);
    sheet = campaigns.find(viewer, id).orElseThrow(NotFound::new);
    ideas = campaigns.ideas(viewer, id, chosen(), Rank.parse(after), SIZE);
    if (sheet.canName()) {
      named = campaigns.named(viewer, id);
    }
  }

  /** A vote is won by support; a jury reads what is new. */
  private Order chosen() {
    Order usual = sheet.card().isByJury() ? Order.NEWEST : Order.SUPPORT;
    return Stream.of(Order.values()).filter(it -> name(it).equals(order)).findFirst().orElse(usual);
  }

  private static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  public CampaignSheet getSheet() {
    return sheet;
  }

  public Page<CampaignIdeaRow> getIdeas() {
    return ideas;
  }

  /** What the viewer, a juror, names so far. */
  public List<CampaignIdeaRow> getNamed() {
    return named;
  }

  /** The orders that there are, by their names in an address. */
  public List<String> getOrders() {
    return Stream.of(Order.values()).map(ProposalCampaign::name).toList();
  }

  public String getChosenOrder() {
    return name(chosen());
  }

  /** The address of the next page. */
  public String getMore() {
    return "/proposal/campaign/" + key + "?order=" + getChosenOrder() + "&after=" + ideas.next();
  }

  public int getMost() {
    return Campaign.FAVOURITES;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
