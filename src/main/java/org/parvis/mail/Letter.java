package org.parvis.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.person.Language;
import org.parvis.shared.Text;

/**
 * A mail as its writer composes it, part by part; plain text and HTML say the same.
 *
 * @param subject one line
 * @param unsubscribe the address that ends such mail by one click, null where it can't be ended
 * @param until when it has become pointless, null for never: a link that has expired is not sent
 */
public record Letter(
    Addressee to, String subject, List<Part> parts, String unsubscribe, Instant until) {

  private static final int LONGEST_SUBJECT = 200;

  /** To whom, and in which language. */
  public record Addressee(String address, String name, Language language) {

    public Addressee {
      name = Text.excerpt(name, 120);
    }
  }

  /** What a part is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    QUOTE,
    BUTTON,
    ITEM,
    SMALL
  }

  /**
   * One part.
   *
   * @param link the whole address that it leads to, null for none
   */
  public record Part(Kind kind, String words, String link) {}

  public Letter {
    subject = Text.excerpt(subject, LONGEST_SUBJECT);
    parts = List.copyOf(parts);
  }

  public static Letter to(Addressee to, String subject) {
    return new Letter(to, subject, List.of(), null, null);
  }

  public Letter say(String words) {
    return with(new Part(Kind.PARAGRAPH, words, null));
  }

  public Letter heading(String words) {
    return with(new Part(Kind.HEADING, words, null));
  }

  public Letter quote(String words) {
    return with(new Part(Kind.QUOTE, words, null));
  }

  /** The one thing to do. */
  public Letter button(String words, String link) {
    return with(new Part(Kind.BUTTON, words, link));
  }

  /** A line of a list that leads somewhere. */
  public Letter item(String words, String link) {
    return with(new Part(Kind.ITEM, words, link));
  }

  /** Below everything, in small letters. */
  public Letter small(String words, String link) {
    return with(new Part(Kind.SMALL, words, link));
  }

  /**
   * @param address that answers a POST of RFC 8058 without any cookie
   */
  public Letter unsubscribe(String address) {
    return new Letter(to, subject, parts, address, until);
  }

  public Letter until(Instant pointless) {
    return new Letter(to, subject, parts, unsubscribe, pointless);
  }

  /** The plain text. */
  public String text() {
    return LetterText.of(this);
  }

  /** The same as HTML. */
  public String html() {
    return LetterHtml.of(this);
  }

  private Letter with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Letter(to, subject, more, unsubscribe, until);
  }
}
