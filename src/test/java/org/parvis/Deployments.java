package org.parvis;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.ServletContainerInitializer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.slf4j.LoggerFactory;

/** The WAR that the build has made, with the tests that run inside the server added to it. */
final class Deployments {

  private static final Path TESTS = Path.of("target/test-classes");

  private Deployments() {}

  static WebArchive portal() {
    WebArchive portal =
        ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("parvis.war", "target/parvis.war")));
    inServer()
        .forEach(test -> portal.addAsWebInfResource(TESTS.resolve(test).toFile(), classes(test)));
    portal.addAsLibraries(
        jarOf(Assertions.class), jarOf(GreenMail.class), jarOf(LoggerFactory.class));
    portal.addAsLibraries(
        ShrinkWrap.create(JavaArchive.class, "test-entrance.jar")
            .addClasses(TestEntrance.class, TestEntrance.Detour.class)
            .addAsServiceProvider(ServletContainerInitializer.class, TestEntrance.class));
    return portal;
  }

  /** Unit tests, browser tests and what serves them stay outside. */
  private static Stream<Path> inServer() {
    try (Stream<Path> files = Files.walk(TESTS.resolve("org/parvis"))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(TESTS::relativize)
          .filter(
              file -> !file.toString().matches(".*[/\\\\](view|browser|crash|benchmark)[/\\\\].*"))
          .filter(file -> !file.getFileName().toString().matches(".*Test(\\$.*)?\\.class"))
          .filter(
              file ->
                  !file.getFileName()
                      .toString()
                      .matches(
                          "(Deployments|OneDeployment|DeploymentByPath|PostgreSql|TestEntrance).*"))
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String classes(Path test) {
    return "classes/" + test.toString().replace(File.separatorChar, '/');
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
