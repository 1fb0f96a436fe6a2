package org.parvis.directory;

import java.util.List;

/**
 * Everything that a whole reading of the directory gave.
 *
 * @param strangers how many members of groups are neither people with an e-mail address nor groups
 */
record Found(List<FoundGroup> groups, int strangers) {

  int people() {
    return (int) groups.stream().flatMap(group -> group.emails().stream()).distinct().count();
  }
}
