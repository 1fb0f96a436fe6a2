package org.parvis.poll;

import java.util.List;

/**
 * What a thief has of the portal: its backups in the order in which they were taken, the last one
 * from after the end, and what stands in the files of the database and in the logs. Neither its
 * memory nor the keys.
 */
record Evidence(List<Snapshot> backups, Traces traces) {

  Snapshot last() {
    return backups.get(backups.size() - 1);
  }
}
