package org.parvis.storage;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Brings the schema to the version of this WAR before anything reads it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

  @Inject
  @ConfigProperty(name = "parvis.datasource", defaultValue = "java:app/jdbc/parvis")
  private String dataSourceName;

  @PostConstruct
  void migrate() {
    try {
      Flyway.configure()
          .dataSource(dataSource())
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (RuntimeException failed) {
      EmbeddedDatabase.shutDown();
      throw failed;
    }
  }

  private DataSource dataSource() {
    try {
      return InitialContext.doLookup(dataSourceName);
    } catch (NamingException missing) {
      throw new IllegalStateException(
          "No data source " + dataSourceName + " (setting parvis.datasource)", missing);
    }
  }
}
