package org.parvis.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The fact that this database holds the demo company, at most once; it stays true for ever. */
@Entity
@Table(name = "demo_foundation")
public class Foundation {

  static final int ONLY = 1;

  @Id private int id = ONLY;

  @Column(name = "founded_at")
  private Instant foundedAt;

  protected Foundation() {}

  Foundation(Instant foundedAt) {
    this.foundedAt = foundedAt;
  }
}
