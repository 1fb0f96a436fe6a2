package org.parvis.community;

/** Through which door of a community those come in who come with what it is bound to. */
public enum BindingDoor {
  /** Only while it is open to all. */
  OPEN,
  /** However it is open: somebody who animates it has bound it to what people can't write. */
  ANY
}
