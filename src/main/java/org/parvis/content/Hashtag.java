package org.parvis.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** That a content, or a comment on it, carries a hashtag. */
@Entity
public class Hashtag {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "content_id")
  private Content content;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "tag_key")
  private String tagKey;

  private String word;

  @Column(name = "used_at")
  private Instant usedAt;

  protected Hashtag() {}

  /**
   * @param commentId null for the content itself
   * @param word as it was typed
   */
  public Hashtag(Content content, Long commentId, String word, Instant usedAt) {
    this.content = content;
    this.commentId = commentId;
    this.tagKey = Tags.key(word);
    this.word = word;
    this.usedAt = usedAt;
  }

  String tagKey() {
    return tagKey;
  }
}
