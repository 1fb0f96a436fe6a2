package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.attachment.Attachment;
import org.parvis.audience.Audience;
import org.parvis.comment.Comment;
import org.parvis.comment.CommentLike;
import org.parvis.content.Content;
import org.parvis.content.Hashtag;
import org.parvis.content.Mention;
import org.parvis.content.RichText;
import org.parvis.mark.Mark;
import org.parvis.mark.Seen;
import org.parvis.moderation.Reports;
import org.parvis.moderation.Thing;
import org.parvis.notification.Errand;
import org.parvis.person.Person;
import org.parvis.person.Skill;
import org.parvis.reaction.Reaction;
import org.parvis.reaction.ReactionKind;
import org.parvis.setup.DemoCommunities.DemoPlace;
import org.parvis.setup.DemoPost.DemoComment;
import org.parvis.setup.DemoPost.DemoThanks;
import org.parvis.thanks.Thanks;
import org.parvis.thanks.ThanksPerson;
import org.parvis.voice.Relayed;
import org.parvis.wall.Post;
import org.parvis.wall.Scheduled;

/** What the demo company's people have said to each other. */
final class DemoWall {

  private static final Duration NEWS = Duration.ofDays(3);

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final List<DemoColleague> colleagues;
  private final Map<String, Person> people;
  private final Map<String, DemoPlace> places;
  private final DemoFiles files;
  private final DemoCrowd crowd = new DemoCrowd();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Comment> answers = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final List<ThanksPerson> thanked = new ArrayList<>();
  private final List<Reaction> reactions = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private final Map<Mark.Key, Mark> marks = new LinkedHashMap<>();
  private final Map<Long, List<DemoReport>> reported = new LinkedHashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private int keys;

  DemoWall(
      EntityManager em,
      DemoCalendar calendar,
      List<DemoColleague> colleagues,
      Map<String, Person> people,
      Map<String, DemoPlace> places,
      DemoFiles files) {
    this.em = em;
    this.calendar = calendar;
    this.colleagues = colleagues;
    this.people = people;
    this.places = places;
    this.files = files;
  }

  /** Publishes the posts; what refers to others by number is written after them. */
  void fill(List<DemoPost> posts) {
    posts.forEach(this::publish);
    em.flush();
    attachments.forEach(em::persist);
    answers.forEach(em::persist);
    thanked.forEach(em::persist);
    reactions.forEach(em::persist);
    marks.values().forEach(em::persist);
    seen.forEach(em::persist);
    said.forEach(this::like);
    said.stream().filter(one -> one.at.isAfter(calendar.now().minus(NEWS))).forEach(this::tell);
  }

  /** What colleagues report, once it is published. */
  void report(Reports reports) {
    reported.forEach(
        (post, all) ->
            all.forEach(
                it ->
                    reports.report(
                        people.get(it.author()).viewer(),
                        Thing.post(post),
                        it.reason(),
                        it.word())));
  }

  /** The polls among the posts. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Keeps a post until its time. */
  void schedule(DemoScheduled post) {
    Scheduled scheduled =
        new Scheduled(
            people.get(post.author()).id(), List.of(Audience.COMPANY), nextKey(), calendar.now());
    scheduled.write(post.title(), RichText.ofHtml(post.html(), "wall.field.body"));
    scheduled.planFor(calendar.after(calendar.now(), post.at()));
    em.persist(scheduled);
  }

  /** What was said in these days is still news to those who follow it. */
  private void tell(Said one) {
    em.persist(
        new Errand(
            new Activity(
                Verb.COMMENTED,
                people.get(one.author).id(),
                one.content.id(),
                one.comment.id(),
                audience(one.post).id(),
                Set.of(),
                one.at),
            null));
  }

  private void publish(DemoPost post) {
    Instant at = calendar.before(post.at());
    RichText text = RichText.ofHtml(post.html(), "wall.field.body");
    Content content =
        new Content(
            people.get(post.author()), audience(post), kind(post), text.text(), nextKey(), at);
    content.entitle(post.title());
    em.persist(content);
    reported.put(content.id(), post.reports());
    em.persist(new Post(content, text));
    for (String slug : RichText.mentioned(text.html())) {
      em.persist(new Mention(content.id(), null, people.get(slug).id()));
    }
    text.tags().values().forEach(word -> em.persist(new Hashtag(content, null, word, at)));
    post.files().forEach(file -> attach(content, post.author(), file));
    takePart(content, post.author(), at);
    seen.add(new Seen(content.id(), readers(post, post.author(), at).size() * 3L / 4));
    if (post.saidBy() != null) {
      em.persist(new Relayed(content, post.saidBy(), null));
    }
    if (post.thanks() != null) {
      thank(content, post.thanks());
    }
    if (post.poll() != null) {
      asked.add(new Asked(content.id(), post, readers(post, post.author(), at)));
    }
    post.comments().forEach(comment -> discuss(post, content, at, comment));
    post.reactions().forEach((kind, count) -> react(content, post, kind, count));
  }

  private static Content.Kind kind(DemoPost post) {
    if (post.saidBy() != null) {
      return Content.Kind.RELAY;
    }
    if (post.poll() != null) {
      return Content.Kind.POLL;
    }
    return post.thanks() == null ? Content.Kind.POST : Content.Kind.THANKS;
  }

  private void thank(Content content, DemoThanks thanks) {
    Skill skill =
        em.createQuery("select k from Skill k where k.name = :name", Skill.class)
            .setParameter("name", thanks.skill())
            .getSingleResult();
    em.persist(new Thanks(content, skill));
    for (String slug : thanks.people()) {
      ThanksPerson.Key key = new ThanksPerson.Key(content.id(), people.get(slug).id());
      thanked.add(new ThanksPerson(key, thanked.size(), content.publishedAt()));
    }
  }

  private void attach(Content content, String author, DemoFile file) {
    Attachment attachment =
        new Attachment(people.get(author).id(), null, 0, files.store(file), content.publishedAt());
    attachment.describe(file.alt());
    attachment.hangOn(content.id());
    attachments.add(attachment);
  }

  private void discuss(DemoPost post, Content content, Instant at, DemoComment told) {
    Comment comment = comment(post, content, at, told);
    em.persist(comment);
    for (DemoComment reply : told.answers()) {
      Comment answer = comment(post, content, at, reply);
      answer.answer(comment);
      answers.add(answer);
    }
  }

  private Comment comment(DemoPost post, Content content, Instant at, DemoComment told) {
    Instant writtenAt = calendar.after(at, told.after());
    Comment comment =
        new Comment(content, people.get(told.author()), told.text(), nextKey(), writtenAt);
    said.add(new Said(post, content, comment, told.author(), writtenAt));
    takePart(content, told.author(), writtenAt);
    return comment;
  }

  private void takePart(Content content, String author, Instant at) {
    Mark.Key key = new Mark.Key(people.get(author).id(), content.id());
    marks.computeIfAbsent(key, Mark::new).takePart(at);
  }

  private void react(Content content, DemoPost post, ReactionKind kind, int count) {
    for (long reader : crowd.draw(readers(post, post.author(), content.publishedAt()), count)) {
      Instant reactedAt = crowd.between(content.publishedAt(), calendar.now());
      reactions.add(new Reaction(new Reaction.Key(content.id(), reader, kind), reactedAt));
    }
  }

  private void like(Said comment) {
    for (long reader : crowd.few(readers(comment.post, comment.author, comment.at))) {
      CommentLike.Key key = new CommentLike.Key(comment.comment.id(), reader);
      em.persist(new CommentLike(key, crowd.between(comment.at, calendar.now())));
    }
  }

  private Audience audience(DemoPost post) {
    return post.community() == null
        ? em.getReference(Audience.class, Audience.COMPANY)
        : places.get(post.community()).audience();
  }

  /** Those who see it and were there already, but for the author. */
  private List<Long> readers(DemoPost post, String author, Instant at) {
    return colleagues.stream()
        .filter(reader -> !reader.slug().equals(author))
        .filter(
            reader ->
                post.community() == null || places.get(post.community()).isSeenBy(reader.slug()))
        .filter(reader -> calendar.before(reader.joined()).isBefore(at))
        .map(reader -> people.get(reader.slug()).id())
        .toList();
  }

  private String nextKey() {
    return "demo-%04d".formatted(keys++);
  }

  /**
   * A poll that is published, and still to be answered.
   *
   * @param readers the ids of those who can
   */
  record Asked(long content, DemoPost post, List<Long> readers) {}

  private record Said(DemoPost post, Content content, Comment comment, String author, Instant at) {}
}
