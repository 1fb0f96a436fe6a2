package org.parvis.moderation;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/** A matter as one row of a query, without what other rooms say of it. */
public record MatterHead(
    Long id,
    String thing,
    Long contentId,
    Long commentId,
    State state,
    Integer reports,
    Instant stirredAt,
    Instant decidedAt,
    String word,
    Long audienceId,
    String title,
    String text,
    Instant publishedAt,
    Long authorId,
    String slug,
    String name,
    String portrait,
    String jobTitle,
    String department,
    String decider) {

  PersonCard author() {
    return new PersonCard(authorId, slug, name, portrait, jobTitle, department);
  }

  /** What a content says, its title included. */
  String words() {
    return title == null ? text : title + "\n" + text;
  }

  String cursor() {
    return new Cursor(stirredAt, id).toString();
  }
}
