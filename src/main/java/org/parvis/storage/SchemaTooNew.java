package org.parvis.storage;

/** The database was migrated by a newer WAR than this one, which therefore keeps its hands off. */
public class SchemaTooNew extends RuntimeException {

  SchemaTooNew(String found, String known) {
    super(
        ("The database has schema version %s, this WAR knows versions up to %s: a newer Parvis has"
                + " used this database. Deploy that newer Parvis, or restore the backup taken"
                + " before it. Nothing was changed.")
            .formatted(found, known));
  }
}
