package org.parvis.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.parvis.shared.Text;

/**
 * A file that someone uploaded: for a form while it is being written, from then on for a content.
 */
@Entity
public class Attachment {

  private static final int LONGEST_ALT = 500;
  private static final String ALT_FIELD = "attachment.field.alt";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "form_key")
  private String formKey;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String hash;
  private String name;
  private String extension;
  private long bytes;
  private Integer width;
  private Integer height;
  private String alt;
  private long place;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "leaving_at")
  private Instant leavingAt;

  @Version private int version;

  /** How it is shown. */
  public enum Kind {
    PICTURE,
    FILE
  }

  protected Attachment() {}

  /**
   * @param place where it stands among the others of the form, the smallest first
   */
  public Attachment(long ownerId, String formKey, long place, Upload upload, Instant uploadedAt) {
    this.ownerId = ownerId;
    this.formKey = formKey;
    this.place = place;
    this.kind = upload.kind();
    this.hash = upload.hash();
    this.name = upload.name();
    this.extension = upload.extension();
    this.bytes = upload.bytes();
    this.width = upload.width();
    this.height = upload.height();
    this.uploadedAt = uploadedAt;
  }

  /**
   * Says what a picture shows, for who can't see it.
   *
   * @throws org.parvis.shared.InvalidText if it is too long
   */
  public void describe(String words) {
    alt = Text.optional(words, LONGEST_ALT, ALT_FIELD);
  }

  /** The same file for a content that says the same. */
  Attachment copyFor(long otherContentId) {
    Attachment copy = new Attachment();
    copy.ownerId = ownerId;
    copy.contentId = otherContentId;
    copy.kind = kind;
    copy.hash = hash;
    copy.name = name;
    copy.extension = extension;
    copy.bytes = bytes;
    copy.width = width;
    copy.height = height;
    copy.alt = alt;
    copy.place = place;
    copy.uploadedAt = uploadedAt;
    return copy;
  }

  boolean isTwinOf(Attachment other) {
    return hash.equals(other.hash) && name.equals(other.name) && place == other.place;
  }

  void describeLike(Attachment other) {
    alt = other.alt;
  }

  String hash() {
    return hash;
  }

  /** Is part of this content from now on. */
  public void hangOn(long newContentId) {
    contentId = newContentId;
    formKey = null;
  }

  /** Goes with the next change of its content. */
  public void leave(Instant at) {
    leavingAt = at;
  }

  public void stay() {
    leavingAt = null;
  }

  /** Whether it is part of a content, rather than of a form that was never sent. */
  public boolean isPublished() {
    return contentId != null;
  }

  public Long id() {
    return id;
  }

  public Long contentId() {
    return contentId;
  }

  public String formKey() {
    return formKey;
  }
}
