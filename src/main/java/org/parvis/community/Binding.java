package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parvis.person.Person;
import org.parvis.shared.Text;

/** The members of a community come and go with a department, a site or a group. */
@Entity
@Table(name = "community_binding")
public class Binding {

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Enumerated(EnumType.STRING)
  private BindingSource source;

  @Column(name = "bound_value")
  private String value;

  @Column(name = "value_key")
  private String valueKey;

  /** The group of the directory, null for none. */
  @Column(name = "group_id")
  private Long groupId;

  @Enumerated(EnumType.STRING)
  private BindingDoor door = BindingDoor.OPEN;

  @Column(name = "bound_by")
  private Long boundBy;

  @Column(name = "bound_at")
  private Instant boundAt;

  /** Once it has ended, those who came with it go; then the row goes too. */
  @Column(name = "ended_at")
  private Instant endedAt;

  protected Binding() {}

  Binding(long communityId) {
    this.communityId = communityId;
  }

  /**
   * Binds it, or binds it to something else.
   *
   * @return whether anything is another from now on
   */
  boolean bind(BindingSource newSource, String typed, long administratorId, Instant at) {
    String newValue = Text.required(typed, Person.LONGEST_NAME, "community.binding.value");
    String key = Text.key(newValue, Person.LONGEST_NAME);
    if (endedAt == null && source == newSource && key.equals(valueKey)) {
      return false;
    }
    become(newSource, newValue, key, administratorId, at);
    groupId = null;
    door = BindingDoor.OPEN;
    return true;
  }

  /**
   * Binds it to a group of the directory.
   *
   * @return whether anything is another from now on
   */
  boolean bind(long group, String name, BindingDoor newDoor, long administratorId, Instant at) {
    if (endedAt == null && source == BindingSource.GROUP && groupId == group && door == newDoor) {
      return false;
    }
    String shown = Text.excerpt(name, Person.LONGEST_NAME / 2);
    become(BindingSource.GROUP, shown, Long.toString(group), administratorId, at);
    groupId = group;
    door = newDoor;
    return true;
  }

  private void become(
      BindingSource newSource, String newValue, String key, long administratorId, Instant at) {
    source = newSource;
    value = newValue;
    valueKey = key;
    boundBy = administratorId;
    boundAt = at;
    endedAt = null;
  }

  void end(Instant at) {
    endedAt = at;
  }

  boolean isEnded() {
    return endedAt != null;
  }

  BindingSource source() {
    return source;
  }

  String value() {
    return value;
  }

  String valueKey() {
    return valueKey;
  }
}
