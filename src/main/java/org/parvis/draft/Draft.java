package org.parvis.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** What someone has begun to write in a form, and has not sent yet. */
@Entity
public class Draft {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "person_id")
  private Long personId;

  private String form;

  @Column(name = "submit_key")
  private String submitKey;

  private String title;
  private String text;
  private String html;
  private String places;
  private String fields;
  private String device;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version private int version;

  protected Draft() {}

  Draft(long personId, String form) {
    this.personId = personId;
    this.form = form;
  }

  void save(Typed typed, String onDevice, Instant at) {
    device = onDevice;
    submitKey = typed.key();
    title = typed.title();
    text = typed.text();
    html = typed.html();
    places = typed.places();
    fields = typed.fields();
    savedAt = at;
  }

  boolean says(Typed typed) {
    return Objects.equals(title, typed.title())
        && Objects.equals(text, typed.text())
        && Objects.equals(places, typed.places())
        && Objects.equals(fields, typed.fields());
  }

  Typed typed() {
    return new Typed(submitKey, title, text, html, places, fields);
  }

  /** Whether another device has written since this one knew that version. */
  boolean isNews(int knownVersion, String onDevice) {
    return version != knownVersion && !Objects.equals(device, onDevice);
  }

  String device() {
    return device;
  }

  int version() {
    return version;
  }
}
