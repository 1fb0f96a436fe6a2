package org.parvis.notification;

import org.parvis.content.Pending;
import org.parvis.shared.Wording;

/** Notifications in the words of a language. */
public final class Phrases {

  private final Wording wording;

  public Phrases(Wording wording) {
    this.wording = wording;
  }

  /** {@code Ann, Bob and 3 others}. */
  public String who(NotificationCard card) {
    if (!card.isNamed()) {
      return "";
    }
    int people = card.people().size();
    String first = card.first().name();
    if (people == 1) {
      return first;
    }
    String second = card.people().get(1).name();
    return switch (people) {
      case 2 -> wording.say("notification.who.two", first, second);
      case 3 -> wording.say("notification.who.three", first, second);
      default -> wording.say("notification.who.many", first, second, people - 2);
    };
  }

  /** {@code commented on your post}. */
  public String did(NotificationCard card) {
    if (!card.isNamed()) {
      return nobodys(card);
    }
    String number = card.people().size() == 1 ? ".one" : ".many";
    String key = "notification.did." + card.what() + number;
    return card.place() == null ? wording.plain(key) : wording.say(key, card.place().name());
  }

  /** A sentence in which nobody is named: {@code 3 reports wait in Health}. */
  private String nobodys(NotificationCard card) {
    String key = "notification.did." + card.what();
    Pending pending = card.pending();
    return pending == null
        ? wording.plain(key)
        : wording.say(
            key, String.valueOf(pending.place().name()), pending.reports(), pending.posts());
  }

  /** Both, as a sentence. */
  public String sentence(NotificationCard card) {
    return card.isNamed() ? who(card) + " " + did(card) : did(card);
  }

  /** The same, and what was said or what it was said about, where anything is. */
  String line(NotificationCard card) {
    return card.excerpt() == null
        ? sentence(card)
        : sentence(card) + wording.plain("notification.mail.colon") + " " + card.excerpt();
  }
}
