package org.parvis.directory;

/**
 * A group that a community can be bound to.
 *
 * @param parent what it stands in, where several have its name; else empty
 * @param accounts how many people of it are here
 */
public record GroupCard(long id, String name, String parent, long accounts) {

  /** Where no other one has this name. */
  GroupCard alone() {
    return new GroupCard(id, name, "", accounts);
  }
}
