package org.parvis.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/**
 * Someone is in a group of the directory: whoever has this address here, now or when their account
 * opens. Nobody can change the address of their own account.
 */
@Entity
@Table(name = "directory_member")
@IdClass(DirectoryMember.Key.class)
public class DirectoryMember {

  @Id
  @Column(name = "group_id")
  private Long groupId;

  @Id private String email;

  protected DirectoryMember() {}

  DirectoryMember(long groupId, String email) {
    this.groupId = groupId;
    this.email = email;
  }

  /** Who, and in which. */
  public record Key(Long groupId, String email) implements Serializable {}
}
