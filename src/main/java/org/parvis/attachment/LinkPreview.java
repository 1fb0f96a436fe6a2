package org.parvis.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.parvis.storage.Fitted;

/** The preview of the first link of a content, and the work of fetching it. */
@Entity
@Table(name = "link_preview")
public class LinkPreview {

  private static final int MOST_TRIES = 3;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "form_key")
  private String formKey;

  private String address;

  @Enumerated(EnumType.STRING)
  private State state;

  private int tries;

  @Column(name = "next_at")
  private Instant nextAt;

  private String title;
  private String description;
  private String site;
  private String hash;
  private Integer width;
  private Integer height;

  @Version private int version;

  /** Where it stands. */
  public enum State {
    /** To be fetched. */
    PENDING,
    SHOWN,
    /** The page could not be read, or says nothing of itself. */
    FAILED,
    /** Its author does not want it. */
    REMOVED
  }

  protected LinkPreview() {}

  private LinkPreview(long ownerId, Long contentId, String formKey, String address) {
    this.ownerId = ownerId;
    this.contentId = contentId;
    this.formKey = formKey;
    this.address = address;
  }

  /** To be fetched. */
  static LinkPreview of(long ownerId, long contentId, String address, Instant now) {
    LinkPreview preview = new LinkPreview(ownerId, contentId, null, address);
    preview.state = State.PENDING;
    preview.nextAt = now;
    return preview;
  }

  /** Not wanted in the form that someone is writing. */
  static LinkPreview unwanted(long ownerId, String formKey, String address, Instant now) {
    LinkPreview preview = new LinkPreview(ownerId, null, formKey, address);
    preview.state = State.REMOVED;
    preview.nextAt = now;
    return preview;
  }

  boolean isOf(String otherAddress) {
    return address.equals(otherAddress);
  }

  /** Whether someone is to fetch it now; they have until the next try. */
  boolean take(Instant now) {
    if (state != State.PENDING || nextAt.isAfter(now)) {
      return false;
    }
    tries++;
    nextAt = now.plus(Duration.ofMinutes(tries * tries));
    return true;
  }

  /** What was found there. */
  void show(PageWords words, String pictureHash, Fitted picture) {
    if (state == State.PENDING) {
      state = State.SHOWN;
      title = words.title();
      description = words.description();
      site = words.site();
      hash = pictureHash;
      width = picture == null ? null : picture.width();
      height = picture == null ? null : picture.height();
    }
  }

  /**
   * It could not be fetched.
   *
   * @param forGood whether trying again would not help
   */
  void fail(boolean forGood) {
    if (state == State.PENDING && (forGood || tries >= MOST_TRIES)) {
      state = State.FAILED;
    }
  }

  boolean isRemoved() {
    return state == State.REMOVED;
  }

  void remove() {
    state = State.REMOVED;
    hash = null;
  }

  public Long id() {
    return id;
  }

  String address() {
    return address;
  }

  long ownerId() {
    return ownerId;
  }
}
