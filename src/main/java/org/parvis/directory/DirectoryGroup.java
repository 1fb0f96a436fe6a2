package org.parvis.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parvis.shared.Text;

/** A group of the directory, as it was when it was read last; once it is gone, nobody is in it. */
@Entity
@Table(name = "directory_group")
public class DirectoryGroup {

  static final int LONGEST_NAME = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  /** What it stays known by when it is renamed or moved. */
  private String uid;

  /** Where it stands, as a hash. */
  private String place;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private String parent;

  @Column(name = "gone_at")
  private Instant goneAt;

  protected DirectoryGroup() {}

  DirectoryGroup(FoundGroup found) {
    becomes(found);
  }

  final void becomes(FoundGroup found) {
    uid = found.uid();
    place = found.place();
    name = found.name();
    nameKey = Text.key(name, LONGEST_NAME);
    parent = found.parent();
    goneAt = null;
  }

  boolean is(FoundGroup found) {
    return goneAt == null
        && uid.equals(found.uid())
        && place.equals(found.place())
        && name.equals(found.name())
        && parent.equals(found.parent());
  }

  void go(Instant at) {
    goneAt = at;
  }

  boolean isGone() {
    return goneAt != null;
  }

  Long id() {
    return id;
  }

  String uid() {
    return uid;
  }

  String place() {
    return place;
  }
}
