package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;

/** The columns of a card, and the card made of them. */
final class ProposalRows {

  /** How many there are: a query has its own behind them. */
  static final int WIDTH = 30;

  /** Over {@code proposal p} and what {@link #JOINS} adds. */
  static final String COLUMNS =
      "p.id, p.author_id, p.state, p.due_at, p.answer, p.answered_at, p.outcome, p.done_at,"
          + " p.merged_into, p.supporters, p.opponents, p.helpers, o.stance, o.reason, h.person_id,"
          + " w.id, w.slug, w.name, w.portrait, w.job_title, w.department,"
          + " b.id, b.slug, b.name, b.portrait, b.job_title, b.department, k.id, k.title, i.place";

  /** With the viewer’s id as its parameter, twice. */
  static final String JOINS =
      " left join proposal_opinion o on o.proposal_id = p.id and o.person_id = ?"
          + " left join proposal_help h on h.proposal_id = p.id and h.person_id = ?"
          + " left join person w on w.id = p.owner_id"
          + " left join person b on b.id = p.answered_by"
          + " left join campaign_idea i on i.proposal_id = p.id"
          + " left join content k on k.id = i.campaign_id and k.deleted_at is null";

  private ProposalRows() {}

  static ProposalCard card(Viewer viewer, Row row, Instant now) {
    Proposal.State state = Proposal.State.valueOf(row.text(2));
    Long mergedInto = row.numberOrNull(8);
    return new ProposalCard(
        row.number(0),
        viewer.is(row.number(1)),
        state,
        row.instant(3),
        Proposal.isLate(state, mergedInto, row.instant(3), now),
        PersonCard.of(row, 15),
        row.text(4),
        PersonCard.of(row, 21),
        row.instant(5),
        row.text(6),
        row.instant(7),
        mergedInto,
        row.number(9),
        row.number(10),
        row.number(11),
        row.isNull(12) ? null : ProposalOpinion.View.valueOf(row.text(12)),
        row.text(13),
        !row.isNull(14),
        campaign(row));
  }

  private static CampaignName campaign(Row row) {
    return row.isNull(27)
        ? null
        : new CampaignName(row.number(27), row.text(28), !row.isNull(29) && row.number(29) == 1);
  }
}
