package org.parvis.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** That a content, or a comment on it, mentions a person. */
@Entity
public class Mention {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "comment_id")
  private Long commentId;

  @Column(name = "person_id")
  private Long personId;

  protected Mention() {}

  /**
   * @param commentId null for the content itself
   */
  public Mention(long contentId, Long commentId, long personId) {
    this.contentId = contentId;
    this.commentId = commentId;
    this.personId = personId;
  }

  Long personId() {
    return personId;
  }
}
