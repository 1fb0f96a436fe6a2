package org.parvis.proposal;

import org.parvis.shared.Refusal;

/** Nothing of the kind can become of a call for ideas now. */
public class CampaignRefused extends Refusal {

  private CampaignRefused(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  /** It takes ideas later. */
  static CampaignRefused ahead() {
    return new CampaignRefused("proposal.campaign.refused.ahead");
  }

  /** It takes no more ideas. */
  static CampaignRefused closed() {
    return new CampaignRefused("proposal.campaign.refused.closed");
  }

  /** Nobody judges any more. */
  static CampaignRefused judged() {
    return new CampaignRefused("proposal.campaign.refused.judged");
  }

  /** Ideas are taken until a moment to come, after the first one. */
  static CampaignRefused closes() {
    return new CampaignRefused("proposal.campaign.refused.closes");
  }

  /** They are judged afterwards. */
  static CampaignRefused judging() {
    return new CampaignRefused("proposal.campaign.refused.judging");
  }

  /** Someone judges. */
  static CampaignRefused way() {
    return new CampaignRefused("proposal.campaign.refused.way");
  }

  /** A jury has one to so many people. */
  static CampaignRefused jury() {
    return new CampaignRefused("proposal.campaign.refused.jury", Campaign.JURORS);
  }

  /** Who is named does not see it. */
  static CampaignRefused juror(String name) {
    return new CampaignRefused("proposal.campaign.refused.juror", name);
  }

  /** A juror names so many. */
  static CampaignRefused favourites() {
    return new CampaignRefused("proposal.campaign.refused.favourites", Campaign.FAVOURITES);
  }

  /** Nobody judges their own. */
  static CampaignRefused own() {
    return new CampaignRefused("proposal.campaign.refused.own");
  }

  /** Who had to do with it did so before others. */
  static CampaignRefused moved() {
    return new CampaignRefused("proposal.campaign.refused.moved");
  }

  /** It says what it said when it was judged. */
  static CampaignRefused settled() {
    return new CampaignRefused("proposal.campaign.refused.settled");
  }
}
