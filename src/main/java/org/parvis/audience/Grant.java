package org.parvis.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/**
 * One person's place in an audience; without it, nothing published there is theirs to write to, and
 * nothing there exists for them unless it is open.
 */
@Entity
@Table(name = "audience_grant")
@IdClass(Grant.Key.class)
public class Grant {

  @Id
  @Column(name = "audience_id")
  private Long audienceId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Enumerated(EnumType.STRING)
  private Standing role = Standing.MEMBER;

  @Enumerated(EnumType.STRING)
  private Level level = Level.EVERYTHING;

  /** Their favourites have one, in the order of their menu. */
  @Column(name = "menu_order")
  private Integer menuOrder;

  @Column(name = "granted_at")
  private Instant grantedAt;

  /** Null for who came in by hand. */
  @Column(name = "bound_at")
  private Instant boundAt;

  protected Grant() {}

  public Grant(long audienceId, long personId, Instant grantedAt) {
    this.audienceId = audienceId;
    this.personId = personId;
    this.grantedAt = grantedAt;
  }

  public long personId() {
    return personId;
  }

  public Standing standing() {
    return role;
  }

  public void appoint(Standing standing) {
    role = standing;
  }

  public Level level() {
    return level;
  }

  public void hear(Level newLevel) {
    level = newLevel;
  }

  /** Null for what is no favourite. */
  public Integer menuOrder() {
    return menuOrder;
  }

  /**
   * @param order null for no favourite
   */
  public void favour(Integer order) {
    menuOrder = order;
  }

  /** Whether they are there as long as they work where the place is bound to. */
  public boolean isBound() {
    return boundAt != null;
  }

  /**
   * @param at null for who stays whatever comes
   */
  public void bind(Instant at) {
    boundAt = at;
  }

  /** Who, and where. */
  public record Key(Long audienceId, Long personId) implements Serializable {}
}
