package org.parvis.mark;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That someone has read a content: for themselves alone, shown to nobody. */
@Entity
@Table(name = "read_mark")
@IdClass(ReadMark.Key.class)
public class ReadMark {

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Column(name = "content_id")
  private Long contentId;

  protected ReadMark() {}

  ReadMark(long personId, long contentId) {
    this.personId = personId;
    this.contentId = contentId;
  }

  /** Whose, and of what. */
  public record Key(Long personId, Long contentId) implements Serializable {}
}
