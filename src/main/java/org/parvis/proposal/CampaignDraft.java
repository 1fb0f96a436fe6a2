package org.parvis.proposal;

import java.time.Instant;
import java.util.List;
import org.parvis.content.Content;
import org.parvis.shared.Text;

/**
 * A call for ideas as typed.
 *
 * @param title the question
 * @param why why it is asked, as the form sent it
 * @param format how that is written, by the name that the form gives it
 * @param opensAt since when ideas are taken; null for now
 * @param closesAt until when
 * @param judgedAt until when they are judged
 * @param jury who judges, by name or slug, where a jury does
 */
public record CampaignDraft(
    String title,
    String why,
    String format,
    Instant opensAt,
    Instant closesAt,
    Instant judgedAt,
    Campaign.Way way,
    List<String> jury) {

  public CampaignDraft {
    jury = jury.stream().map(Text::line).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /**
   * @throws org.parvis.shared.InvalidText if it is missing or too long
   */
  String heading() {
    return Text.required(title, Content.LONGEST_TITLE, "proposal.campaign.field.title");
  }

  /**
   * The same, opening at this moment where it says nothing else, and with a jury only where one
   * judges.
   *
   * @throws CampaignRefused if its days are in no order, or nobody is to judge
   */
  CampaignDraft checked(Instant now) {
    Instant opens = opensAt == null || opensAt.isBefore(now) ? now : opensAt;
    if (closesAt == null || !closesAt.isAfter(opens)) {
      throw CampaignRefused.closes();
    }
    if (judgedAt == null
        || judgedAt.isBefore(closesAt)
        || judgedAt.isAfter(now.plus(Campaign.LONGEST))) {
      throw CampaignRefused.judging();
    }
    if (way == null) {
      throw CampaignRefused.way();
    }
    List<String> judges = way == Campaign.Way.JURY ? jury : List.of();
    if (way == Campaign.Way.JURY && (judges.isEmpty() || judges.size() > Campaign.JURORS)) {
      throw CampaignRefused.jury();
    }
    return new CampaignDraft(title, why, format, opens, closesAt, judgedAt, way, judges);
  }
}
