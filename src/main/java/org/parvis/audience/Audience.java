package org.parvis.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * Who can see a thing: the whole company, or those who hold a {@link Grant}. It carries the face of
 * its place, so that whatever is published can say where it stands.
 */
@Entity
public class Audience {

  /** The id of the audience that is the whole company. */
  public static final long COMPANY = 1;

  /** Who sees what stands there. */
  public enum Kind {
    /** The company's own: everyone sees it, everyone writes. */
    COMPANY,
    /** Everyone sees it, those who hold a grant write. */
    OPEN,
    /** Those who hold a grant see it, and write. */
    GRANTED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Enumerated(EnumType.STRING)
  private Kind kind = Kind.GRANTED;

  private String slug;
  private String name;
  private int hue;

  @Column(name = "archived_at")
  private Instant archivedAt;

  @Column(name = "reviewing_since")
  private Instant reviewingSince;

  /** An audience with no one in it yet. */
  public Audience() {}

  public Long id() {
    return id;
  }

  public boolean isCompany() {
    return kind == Kind.COMPANY;
  }

  /** Whether what is published there is for everyone to see. */
  public boolean isForEveryone() {
    return kind != Kind.GRANTED;
  }

  /** Lets everyone see what stands there, or only those who hold a grant. */
  public void open(boolean forEveryone) {
    kind = forEveryone ? Kind.OPEN : Kind.GRANTED;
  }

  /**
   * Gives its place a face.
   *
   * @param newSlug the end of its address
   * @param newHue one of the hues 1 to 8
   */
  public void present(String newSlug, String newName, int newHue) {
    slug = newSlug;
    name = newName;
    hue = newHue;
  }

  /** Whether it can only be read. */
  public boolean isArchived() {
    return archivedAt != null;
  }

  /** From now on it can only be read; a second time does nothing. */
  public void archive(Instant at) {
    if (archivedAt == null) {
      archivedAt = at;
    }
  }

  /** Whether the first posts of its members wait for who makes it live. */
  public boolean isReviewing() {
    return reviewingSince != null;
  }

  /**
   * Lets first posts wait from this moment on, or no more; those that do are still decided about.
   */
  public void review(boolean wanted, Instant since) {
    if (wanted != isReviewing()) {
      reviewingSince = wanted ? since : null;
    }
  }

  /** It can be written to again. */
  public void reopen() {
    archivedAt = null;
  }
}
