package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.person.Status;
import org.parvis.person.Viewer;

/** Who is mentioned where. */
@Stateless
public class Mentions {

  /** So many people one text can mention. */
  public static final int MOST = 50;

  private static final int AT_ONCE = 200;
  private static final String NAMED =
      "select new org.parvis.content.Named(p.id, p.slug, p.name, p.nameKey) from Person p"
          + " where p.status = :active and p.";

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * The text with a mention of each active person whom it calls by {@code @}, a name and no doubt.
   *
   * @param former the HTML that it replaces, null for none
   * @throws TooManyMentions beyond {@link #MOST}
   */
  public RichText in(Viewer viewer, RichText text, String former) {
    Set<String> wanted = text.calls();
    if (wanted.isEmpty()) {
      return text;
    }
    Set<String> before = former == null ? Set.of() : RichText.mentioned(former);
    List<Named> people = new ArrayList<>(find("nameKey", wanted));
    Set<Long> known = new HashSet<>(people.stream().map(Named::id).toList());
    find("slug", wanted).stream().filter(p -> known.add(p.id())).forEach(people::add);
    RichText named = text.naming(new Directory(people, before));
    if (RichText.mentioned(named.html()).size() > MOST) {
      throw new TooManyMentions(MOST);
    }
    return named;
  }

  /**
   * Notes whom a text mentions, and tells those of the audience who were not mentioned before.
   *
   * @param commentId where the text is a comment's, null for the content's own
   * @param isNew whether there is nothing noted yet
   * @param text from {@link #in}
   */
  public void keep(Viewer viewer, Content content, Long commentId, RichText text, boolean isNew) {
    keep(viewer, content, commentId, text, isNew, List.of());
  }

  /**
   * The same for a content whose text stands elsewhere too.
   *
   * @param told the places whose people were told there
   */
  public void keepToo(
      Viewer viewer, Content content, RichText text, boolean isNew, Collection<Long> told) {
    keep(viewer, content, null, text, isNew, told);
  }

  private void keep(
      Viewer viewer,
      Content content,
      Long commentId,
      RichText text,
      boolean isNew,
      Collection<Long> elsewhere) {
    Set<Long> now = new HashSet<>();
    find("slug", RichText.mentioned(text.html())).forEach(person -> now.add(person.id()));
    Set<Long> added = new HashSet<>(now);
    for (Mention mention : isNew ? List.<Mention>of() : of(content, commentId)) {
      if (!now.contains(mention.personId())) {
        em.remove(mention);
      }
      added.remove(mention.personId());
    }
    added.forEach(person -> em.persist(new Mention(content.id(), commentId, person)));
    added.remove(viewer.id());
    elsewhere.forEach(place -> added.removeAll(audiences.among(added, place)));
    if (!content.isWithheld()) {
      tell(viewer, content, commentId, added);
    }
  }

  /** Tells those whom a content mentions that was withheld until now, and never read. */
  public void tell(Viewer author, Content content) {
    Set<Long> mentioned = new HashSet<>();
    of(content, null).forEach(mention -> mentioned.add(mention.personId()));
    mentioned.remove(author.id());
    tell(author, content, null, mentioned);
  }

  private void tell(Viewer viewer, Content content, Long commentId, Set<Long> people) {
    Set<Long> told = Set.copyOf(audiences.among(people, content.audience().id()));
    if (!told.isEmpty()) {
      activities.fire(
          new Activity(
              Verb.MENTIONED,
              viewer.id(),
              content.id(),
              commentId,
              content.audience().id(),
              told,
              clock.instant()));
    }
  }

  /** The contents whose own text mentions a person. */
  public List<Long> contentsThatMention(long personId) {
    return em.createQuery(
            "select m.contentId from Mention m where m.personId = :person and m.commentId is null",
            Long.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The comments that mention a person. */
  public List<Long> commentsThatMention(long personId) {
    return em.createQuery(
            "select m.commentId from Mention m"
                + " where m.personId = :person and m.commentId is not null",
            Long.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private List<Mention> of(Content content, Long commentId) {
    return commentId == null
        ? em.createQuery(
                "select m from Mention m where m.contentId = :content and m.commentId is null",
                Mention.class)
            .setParameter("content", content.id())
            .getResultList()
        : em.createQuery("select m from Mention m where m.commentId = :comment", Mention.class)
            .setParameter("comment", commentId)
            .getResultList();
  }

  private List<Named> find(String field, Collection<String> values) {
    List<String> all = List.copyOf(values);
    List<Named> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      found.addAll(
          em.createQuery(NAMED + field + " in :values", Named.class)
              .setParameter("active", Status.ACTIVE)
              .setParameter("values", all.subList(from, Math.min(from + AT_ONCE, all.size())))
              .getResultList());
    }
    return found;
  }
}
