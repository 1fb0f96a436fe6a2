package org.parvis.notification;

/**
 * What a notification is about: acts of one kind on one thing.
 *
 * @param commentId the comment that it happened to or in; null for the content itself, and for
 *     answers, which are about the whole discussion
 */
record Subject(Kind kind, long contentId, Long commentId) {

  @Override
  public String toString() {
    return kind + "-" + contentId + (commentId == null ? "" : "-" + commentId);
  }

  /** Unique among the unread. */
  String slotOf(long personId) {
    return personId + "-" + this;
  }
}
