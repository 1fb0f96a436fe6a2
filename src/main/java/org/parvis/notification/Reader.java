package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** In which zone a person reads, as their browser said when they last chose. */
@Entity
@Table(name = "notification_reader")
public class Reader {

  @Id
  @Column(name = "person_id")
  private Long personId;

  private String zone;

  protected Reader() {}

  Reader(long personId, ZoneId zone) {
    this.personId = personId;
    this.zone = zone.getId();
  }

  void moveTo(ZoneId newZone) {
    zone = newZone.getId();
  }
}
