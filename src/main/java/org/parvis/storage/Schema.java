package org.parvis.storage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of a database: brought forward to the version that this WAR knows, never back. */
final class Schema {

  private final Flyway flyway;

  Schema(DataSource source) {
    flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .load();
  }

  /**
   * Applies the migrations that are missing.
   *
   * @throws SchemaTooNew when a newer WAR has already migrated this database; nothing is changed
   */
  void migrate() {
    refuseNewer();
    flyway.migrate();
  }

  private void refuseNewer() {
    MigrationInfo[] all = flyway.info().all();
    String found = newest(all, MigrationState::isApplied);
    String known = newest(all, MigrationState::isResolved);
    if (isFuture(all)) {
      throw new SchemaTooNew(found, known);
    }
  }

  private static boolean isFuture(MigrationInfo[] all) {
    return Arrays.stream(all)
        .map(MigrationInfo::getState)
        .anyMatch(
            state ->
                state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
  }

  private static String newest(MigrationInfo[] all, Predicate<MigrationState> which) {
    return Arrays.stream(all)
        .filter(info -> info.getVersion() != null && which.test(info.getState()))
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::toString)
        .orElse("0");
  }
}
