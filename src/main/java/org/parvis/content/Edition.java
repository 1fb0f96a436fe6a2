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

/** What a content, or a comment on it, said before it was changed. */
@Entity
public class Edition {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "content_id")
  private Content content;

  @Column(name = "comment_id")
  private Long commentId;

  private String title;
  private String html;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected Edition() {}

  /**
   * @param commentId null for the content itself
   */
  Edition(Content content, Long commentId, String title, String html, Instant writtenAt) {
    this.content = content;
    this.commentId = commentId;
    this.title = title;
    this.html = html;
    this.writtenAt = writtenAt;
  }

  void rename(String slug, String newName) {
    html = RichText.renamed(html, slug, newName);
  }
}
