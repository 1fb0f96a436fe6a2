package org.parvis.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.mail.Mails;
import org.parvis.person.EmailTaken;
import org.parvis.person.Newcomers;
import org.parvis.person.Person;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.security.AccessLink;
import org.parvis.security.AccessLinks;
import org.parvis.security.Action;
import org.parvis.security.Audit;
import org.parvis.security.Credentials;
import org.parvis.security.Fact;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/**
 * Who was asked to come in, for the administrators who ask. For anyone else nothing of it exists.
 *
 * <p>The link goes by mail, and is made when the mail leaves; without a mail server it is handed
 * over by whoever invites.
 */
@Stateless
public class Invitations {

  private static final String ROWS =
      "select new org.parvis.invitation.InvitationRow.Read(p.id, p.slug, p.name, p.portrait,"
          + " p.email, i.invitedAt, i.expiresAt, p.status, m.state)"
          + " from Invitation i join Person p on p.id = i.personId"
          + " left join Mail m on m.cause = i.mailCause"
          + " where (i.invitedAt < :at or i.invitedAt = :at and i.personId < :id)";

  @PersistenceContext private EntityManager em;
  @Inject private Newcomers newcomers;
  @Inject private AccessLinks links;
  @Inject private Credentials credentials;
  @Inject private Mails mails;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Whether invitations go by mail. */
  public boolean isByMail(Viewer viewer) {
    demand(viewer);
    return mails.isOn();
  }

  /**
   * The latest first.
   *
   * @param state null for all
   * @param before {@link Page#next()} of the page before; null for the first page
   */
  public Page<InvitationRow> page(Viewer viewer, InvitationState state, String before, int size) {
    demand(viewer);
    Instant now = clock.instant();
    Cursor cursor = Optional.ofNullable(before).flatMap(Cursor::parse).orElse(Cursor.newest());
    TypedQuery<InvitationRow.Read> query =
        em.createQuery(
                ROWS + condition(state) + " order by i.invitedAt desc, i.personId desc",
                InvitationRow.Read.class)
            .setParameter("at", cursor.at())
            .setParameter("id", cursor.id());
    if (state == InvitationState.WAITING || state == InvitationState.EXPIRED) {
      query.setParameter("now", now);
    }
    List<InvitationRow> rows =
        query.setMaxResults(size + 1).getResultStream().map(row -> row.at(now)).toList();
    return Page.cut(rows, size, InvitationRow::cursor);
  }

  /**
   * Asks someone to come in; whoever was asked already and has not come is asked again.
   *
   * @throws EmailTaken if someone with this address has come in before
   */
  public Invited invite(Viewer viewer, InvitationDraft draft) {
    demand(viewer);
    Optional<Person> known = known(draft.email());
    Person person = known.orElseGet(() -> newcomers.welcome(draft.email(), draft.called()));
    if (known.isEmpty()) {
      person.describe(draft.jobTitle(), null, null, null, null, null);
      person.prefer(draft.language(), null);
    } else if (draft.isNamed()) {
      person.rename(draft.name());
    }
    return send(person, viewer.id());
  }

  /**
   * Asks again someone who has not come; the link before is void.
   *
   * @throws NotFound if nobody waits for them
   */
  public Invited resend(Viewer viewer, long personId) {
    demand(viewer);
    return send(pending(personId), viewer.id());
  }

  /**
   * Takes an invitation back: its link is void, and the address can be invited again.
   *
   * @throws NotFound if they have come, or were never asked
   */
  public void withdraw(Viewer viewer, long personId) {
    demand(viewer);
    Person person = pending(personId);
    em.remove(em.find(Invitation.class, personId));
    person.deactivate();
    credentials.endSessions(personId);
    audit.keep(Fact.done(Action.WITHDRAW_INVITATION, viewer.id(), personId));
  }

  /** For rooms that have already asked who may do this: sends it, in the caller's transaction. */
  public Invited send(Person person, long by) {
    person.invite();
    em.flush();
    Invitation invitation = em.find(Invitation.class, person.id(), LockModeType.PESSIMISTIC_WRITE);
    if (invitation == null) {
      invitation = new Invitation(person.id());
      em.persist(invitation);
    } else if (invitation.wasJustSent(clock.instant())) {
      return new Invited(person.id(), person.name(), person.email(), null);
    }
    invitation.send(by, clock.instant(), clock.instant().plus(AccessLink.Purpose.WELCOME.life()));
    audit.keep(Fact.done(Action.INVITE, by, person.id()));
    String token = null;
    if (mails.isOn()) {
      mails.owe(InvitationLetters.TOPIC, invitation.byMail(), person.email());
    } else {
      token = links.make(AccessLink.Purpose.WELCOME, person.id());
    }
    return new Invited(person.id(), person.name(), person.email(), token);
  }

  /** Someone with this address who has never come in. */
  private Optional<Person> known(String email) {
    return em.createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", Person.address(email))
        .getResultStream()
        .findFirst()
        .map(
            person -> {
              if (person.isActive() || credentials.exist(person.id())) {
                throw new EmailTaken(person.email());
              }
              return person;
            });
  }

  private Person pending(long personId) {
    Person person = em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
    if (person == null
        || person.status() != Status.INVITED
        || em.find(Invitation.class, personId) == null) {
      throw new NotFound();
    }
    return person;
  }

  private static String condition(InvitationState state) {
    String invited = " and p.status = org.parvis.person.Status.INVITED";
    String failed = "m.state = org.parvis.mail.Mail.State.FAILED";
    if (state == null) {
      return " and p.status <> org.parvis.person.Status.DEACTIVATED";
    }
    return switch (state) {
      case ACCEPTED -> " and p.status = org.parvis.person.Status.ACTIVE";
      case FAILED -> invited + " and " + failed;
      case WAITING ->
          invited + " and i.expiresAt > :now and (m.state is null or not " + failed + ")";
      case EXPIRED ->
          invited + " and i.expiresAt <= :now and (m.state is null or not " + failed + ")";
    };
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
