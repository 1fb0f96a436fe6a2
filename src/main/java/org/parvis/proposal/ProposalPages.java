package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** The whole of one proposal, through the door. */
@Stateless
public class ProposalPages {

  private static final int STEPS = 100;

  private static final String PERSON = "a.id, a.slug, a.name, a.portrait, a.jobTitle, a.department";

  private static final String OPINIONS =
      "select new org.parvis.proposal.OpinionRow("
          + PERSON
          + ", o.view, o.reason, o.givenAt) from ProposalOpinion o, Content c, Person a"
          + " where o.proposalId = :id and c.id = o.proposalId and a.id = o.personId and"
          + Door.OPEN
          + " and (o.givenAt < :at or (o.givenAt = :at and o.personId < :person))"
          + " order by o.givenAt desc, o.personId desc";

  private static final String HELP =
      "select new org.parvis.proposal.HelpRow("
          + PERSON
          + ", h.word, h.offeredAt) from ProposalHelp h, Content c, Person a"
          + " where h.proposalId = :id and c.id = h.proposalId and a.id = h.personId and"
          + Door.OPEN
          + " order by h.offeredAt desc, h.personId desc";

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Clock clock;

  public Optional<ProposalSheet> find(Viewer viewer, long id) {
    return new Sql()
            .add("select " + ProposalRows.COLUMNS)
            .add(", c.title, p.changes, p.beneficiaries, p.asked_at, c.audience_id, p.owner_id")
            .add(", s.id, s.slug, s.name, s.portrait, s.job_title, s.department")
            .add(" from content c join proposal p on p.id = c.id")
            .add(ProposalRows.JOINS, viewer.id(), viewer.id())
            .add(" left join person s on s.id = p.sponsor_id where c.id = ? and", id)
            .add(Door.OPEN_SQL, viewer.id())
            .rows(em)
            .stream()
            .findFirst()
            .map(row -> sheet(viewer, row));
  }

  private ProposalSheet sheet(Viewer viewer, Row row) {
    int own = ProposalRows.WIDTH;
    long place = row.number(own + 4);
    Long owner = row.numberOrNull(own + 5);
    return new ProposalSheet(
        ProposalRows.card(viewer, row, clock.instant()),
        row.text(own),
        row.text(own + 1),
        row.text(own + 2),
        row.instant(own + 3),
        place,
        PersonCard.of(row, own + 6),
        audiences.animates(viewer, place),
        owner != null && viewer.is(owner));
  }

  /** What people think of it, the latest first. */
  public Page<OpinionRow> opinions(Viewer viewer, long id, Cursor before, int size) {
    return Page.cut(
        em.createQuery(OPINIONS, OpinionRow.class)
            .setParameter("id", id)
            .setParameter("viewer", viewer.id())
            .setParameter("at", before.at())
            .setParameter("person", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        OpinionRow::cursor);
  }

  /** Those who offered to help last, at most so many. */
  public List<HelpRow> helpers(Viewer viewer, long id, int most) {
    return em.createQuery(HELP, HelpRow.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setMaxResults(most)
        .getResultList();
  }

  /** What became of it, in the order of time. */
  public List<StepRow> steps(Viewer viewer, long id) {
    return new Sql()
            .add("select s.kind, s.due_at, s.words, s.taken_at")
            .add(", b.id, b.slug, b.name, b.portrait, b.job_title, b.department")
            .add(", w.id, w.slug, w.name, w.portrait, w.job_title, w.department")
            .add(" from proposal_step s join content c on c.id = s.proposal_id")
            .add(" left join person b on b.id = s.by_id left join person w on w.id = s.owner_id")
            .add(" where s.proposal_id = ? and", id)
            .add(Door.OPEN_SQL, viewer.id())
            .add(" order by s.taken_at, s.id fetch first %d rows only".formatted(STEPS))
            .rows(em)
            .stream()
            .map(ProposalPages::step)
            .toList();
  }

  private static StepRow step(Row row) {
    return new StepRow(
        ProposalStep.Kind.valueOf(row.text(0)),
        PersonCard.of(row, 4),
        PersonCard.of(row, 10),
        row.instant(1),
        row.text(2),
        row.instant(3));
  }
}
