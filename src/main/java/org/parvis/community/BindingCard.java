package org.parvis.community;

/**
 * With what the members of a community come and go.
 *
 * @param gone whether the directory has this group no more
 * @param stopped whether nobody comes with it any more, as the community is not open to all now
 */
public record BindingCard(BindingSource source, String value, boolean gone, boolean stopped) {

  BindingCard(BindingSource source, String value) {
    this(source, value, false, false);
  }

  static BindingCard of(Object[] row) {
    boolean group = row[0] == BindingSource.GROUP;
    return new BindingCard(
        (BindingSource) row[0],
        (String) (group ? row[4] : row[1]),
        group && row[5] != null,
        row[2] == BindingDoor.OPEN && row[3] != Openness.OPEN);
  }
}
