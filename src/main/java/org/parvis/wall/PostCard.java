package org.parvis.wall;

import java.time.Instant;
import java.util.List;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Lines;
import org.parvis.content.RichText;
import org.parvis.content.Version;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;
import org.parvis.shared.Text;

/**
 * A post as seen in a stream.
 *
 * @param kind what the label says that it is
 * @param title null if it has none
 * @param body as stored; show {@link #html()}
 * @param text what it says, without marks
 * @param lastActivityAt when it was published, edited or commented on last
 * @param editedAt null if it was never changed
 * @param audienceId where it was published
 * @param quote the original that it quotes, null for none
 * @param shares how many posts quote it
 * @param locked why nobody comments any more, null while everyone may
 * @param version to be sent back with a change
 * @param spreadId what it has in common with those that share its text, null if none does
 * @param twins those of them that the reader sees
 */
public record PostCard(
    long id,
    Content.Kind kind,
    String title,
    String body,
    String text,
    Instant publishedAt,
    Instant lastActivityAt,
    Instant editedAt,
    int version,
    long audienceId,
    PersonCard author,
    Quote quote,
    long shares,
    String locked,
    Long spreadId,
    List<Twin> twins) {

  /** From one row of a query. */
  public PostCard(
      Long id,
      Content.Kind kind,
      String title,
      String body,
      String text,
      Instant publishedAt,
      Instant lastActivityAt,
      Instant editedAt,
      Integer version,
      Long authorId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      Long audienceId,
      Number shares,
      Long quotedId,
      String locked,
      Long spreadId) {
    this(
        id,
        kind,
        title,
        body,
        text,
        publishedAt,
        lastActivityAt,
        editedAt,
        version,
        audienceId.longValue(),
        new PersonCard(authorId, slug, name, portrait, jobTitle, department),
        quotedId == null ? null : Quote.gone(quotedId),
        shares.longValue(),
        locked,
        spreadId,
        List.of());
  }

  /** The same with the original, if there still is one. */
  PostCard quoting(Quote original) {
    return with(original, twins);
  }

  /** The same with where else it stands, itself among them. */
  PostCard among(List<Twin> all) {
    return all == null ? this : with(quote, all.stream().filter(twin -> twin.id() != id).toList());
  }

  private PostCard with(Quote original, List<Twin> others) {
    return new PostCard(
        id,
        kind,
        title,
        body,
        text,
        publishedAt,
        lastActivityAt,
        editedAt,
        version,
        audienceId,
        author,
        original,
        shares,
        locked,
        spreadId,
        others);
  }

  /** What is quoted when this is passed on: the original, also of what quotes one itself. */
  public Quote original() {
    return quote == null ? new Quote(id, author, title, text, publishedAt) : quote;
  }

  /** The body as it may be shown. */
  public String html() {
    return RichText.safe(body);
  }

  /** Title and body as they may be shown together, where there is no card. */
  public String whole() {
    return title == null ? html() : "<p><b>" + Lines.html(title) + "</b></p>" + html();
  }

  /** The title; how it begins, if it has none. */
  public String glimpse(int longest) {
    String words = title == null ? text : title;
    boolean wordless = words.isEmpty() && quote != null && quote.isReadable();
    return Text.excerpt(wordless ? quote.author().name() : words, longest);
  }

  /** The body as an editor shows it. */
  public String editable() {
    return RichText.editable(body);
  }

  /** The body as light Markdown, for a plain field. */
  public String markdown() {
    return RichText.markdown(body);
  }

  /** What it says now, to be compared with what it said before. */
  public Version present() {
    return new Version(null, title, body, editedAt == null ? publishedAt : editedAt);
  }

  /** Whether it stands on the wall of the company. */
  public boolean isOfCompany() {
    return audienceId == Audience.COMPANY;
  }

  public boolean isBy(long personId) {
    return author.id() == personId;
  }

  public boolean isEdited() {
    return editedAt != null;
  }

  public String cursor() {
    return new Cursor(publishedAt, id).toString();
  }

  /** Its place where what was talked about last comes first. */
  String activityCursor() {
    return new Cursor(lastActivityAt, id).toString();
  }
}
