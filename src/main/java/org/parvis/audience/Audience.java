package org.parvis.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Who can see a thing: the whole company, or those who hold a {@link Grant}. */
@Entity
public class Audience {

  /** The id of the audience that is the whole company. */
  public static final long COMPANY = 1;

  /** Company-wide, or by grant. */
  public enum Kind {
    COMPANY,
    GRANTED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Enumerated(EnumType.STRING)
  private Kind kind = Kind.GRANTED;

  /** An audience with no one in it yet. */
  public Audience() {}

  public Long id() {
    return id;
  }

  public boolean isCompany() {
    return kind == Kind.COMPANY;
  }
}
