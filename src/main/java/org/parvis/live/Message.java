package org.parvis.live;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/**
 * What a page is told: a JSON object whose {@code topic} names the room that it is about. It
 * carries ids; the page asks for what it may see.
 */
final class Message {

  /** Proves that the line is still open. */
  static final String BEAT = about("beat").build().toString();

  /** That this line has ended, and nothing comes on it any more. */
  static final String BYE = about("bye").build().toString();

  private Message() {}

  /** Whose line it is, as a beat. */
  static String greeting(long personId) {
    return about("beat").add("person", personId).build().toString();
  }

  /** That something was published, withdrawn or brought back. */
  static String of(Activity news) {
    JsonObjectBuilder message =
        about("wall")
            .add("content", news.contentId())
            .add("author", news.actorId())
            .add("place", news.audienceId());
    if (news.verb() == Verb.PUBLISHED) {
      message.add("at", news.at().toString());
    }
    if (news.verb() == Verb.DELETED || news.verb() == Verb.HIDDEN) {
      message.add("gone", true);
    }
    if (news.verb() == Verb.RESTORED || news.verb() == Verb.SHOWN) {
      message.add("back", true);
    }
    return message.build().toString();
  }

  /**
   * @param pages how many hear it at the same time, so that they ask one after the other
   */
  static String of(Change change, int pages) {
    JsonObjectBuilder message =
        about("content")
            .add("content", change.contentId())
            .add("comments", Json.createArrayBuilder(change.comments()))
            .add("pages", pages);
    if (change.actorId() != 0) {
      message.add("actor", change.actorId());
    }
    return message.build().toString();
  }

  static String of(Typist typist, long personId, long contentId) {
    return about("typing")
        .add("content", contentId)
        .add("person", personId)
        .add("name", typist.name())
        .build()
        .toString();
  }

  static String nudge(String topic) {
    return about(topic).build().toString();
  }

  private static JsonObjectBuilder about(String topic) {
    return Json.createObjectBuilder().add("topic", topic);
  }
}
