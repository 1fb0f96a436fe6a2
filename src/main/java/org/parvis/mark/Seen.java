package org.parvis.mark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How many have read a content, its author apart: counted as they read, so that no page counts. */
@Entity
public class Seen {

  @Id
  @Column(name = "content_id")
  private Long contentId;

  private long people;

  protected Seen() {}

  public Seen(long contentId, long people) {
    this.contentId = contentId;
    this.people = people;
  }
}
