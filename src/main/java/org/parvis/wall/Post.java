package org.parvis.wall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.parvis.content.Content;
import org.parvis.content.RichText;

/** What someone wrote on the wall; who, when and for whom stands on its label. */
@Entity
public class Post {

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "id")
  private Content content;

  private String body;

  @Column(name = "quoted_id")
  private Long quotedId;

  @Column(name = "spread_id")
  private Long spreadId;

  private long shares;

  protected Post() {}

  public Post(Content content, RichText text) {
    this.content = content;
    edit(text);
  }

  public final void edit(RichText text) {
    body = text.html();
  }

  /** Passes the original on. */
  void quote(long originalId) {
    quotedId = originalId;
  }

  /** The original that it passes on, null for none. */
  Long quotedId() {
    return quotedId;
  }

  /** What the posts with the same text have in common; null for one that stands alone. */
  Long spreadId() {
    return spreadId;
  }

  /** The same words at another label, which shares them from now on. */
  Post twin(Content label, RichText text) {
    if (spreadId == null) {
      spreadId = id;
    }
    Post twin = new Post(label, text);
    twin.spreadId = spreadId;
    return twin;
  }

  Long id() {
    return id;
  }

  Content content() {
    return content;
  }

  long audienceId() {
    return content.audience().id();
  }

  boolean isWithdrawn() {
    return content.isDeleted();
  }

  /** Whether it stands there, if only for its author and who decides about it. */
  boolean isStanding() {
    return !content.isDeleted() || content.isHeld();
  }

  void rename(String slug, String newName) {
    body = RichText.renamed(body, slug, newName);
  }

  boolean says(PostDraft draft, RichText text) {
    return text.html().equals(body) || draft.isUntouched(body);
  }

  String body() {
    return body;
  }
}
