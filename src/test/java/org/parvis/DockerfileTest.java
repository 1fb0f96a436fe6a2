package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the Dockerfile to the pom and to server-config, since no test here can build the image. */
class DockerfileTest {

  private static String dockerfile;
  private static String pom;

  @BeforeAll
  static void read() throws IOException {
    dockerfile = Files.readString(Path.of("Dockerfile")).replace("\\\n", " ");
    pom = Files.readString(Path.of("pom.xml"));
  }

  @Test
  void theImageHasThePayaraAndTheJavaOfTheBuild() {
    assertThat(all("(?m)^FROM (\\S+)$"))
        .containsExactly(
            "payara/server-full:%s-jdk%s"
                .formatted(property("payara.version"), property("maven.compiler.release")));
  }

  @Test
  void theDriverIsTheOneOfTheBuild() {
    assertThat(all("(postgresql-[\\d.]+\\.jar)"))
        .containsOnly("postgresql-%s.jar".formatted(property("postgresql.version")));
    assertThat(pom).contains("<outputDirectory>${project.build.directory}/container<");
  }

  @Test
  void theWarIsTheOneOfTheBuild() {
    assertThat(dockerfile).contains("COPY --chown=payara:payara target/" + name() + ".war ");
  }

  @Test
  void everythingElseThatIsCopiedIsThere() {
    List<String> sources = all("(?m)^COPY --chown=payara:payara (\\S+) ");
    assertThat(sources).hasSize(4);
    assertThat(sources)
        .filteredOn(source -> !source.startsWith("target/"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Path.of(source)).isRegularFile());
  }

  @Test
  void everythingThatIsCopiedIsSentToTheBuilder() throws IOException {
    List<String> sent =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> "glob:" + line.substring(1))
            .toList();
    assertThat(all("(?m)^COPY --chown=payara:payara (\\S+) "))
        .allSatisfy(
            source ->
                assertThat(sent)
                    .anyMatch(
                        glob ->
                            Path.of("")
                                .getFileSystem()
                                .getPathMatcher(glob)
                                .matches(Path.of(source))));
  }

  @Test
  void postgresqlIsThereBeforeTheServerStartsAndOnlyUsedWhenAskedFor() throws IOException {
    assertThat(dockerfile).contains("server-config/postgresql.asadmin ${PREBOOT_COMMANDS}");
    assertThat(dockerfile).contains("ENV PARVIS_DATASOURCE=java:app/jdbc/parvis");
    String asadmin = Files.readString(Path.of("server-config/postgresql.asadmin"));
    assertThat(asadmin).contains("create-jdbc-resource --connectionpoolid=parvis-postgresql ");
    for (String variable : all("-e (PARVIS_DB_\\w+)")) {
      assertThat(asadmin).contains(variable.toLowerCase().replace('_', '.'));
    }
    assertThat(dockerfile).contains("PARVIS_DATASOURCE=jdbc/parvis");
    assertThat(asadmin).contains("jdbc/parvis");
  }

  @Test
  void theHealthCheckAsksTheListenerThatHardeningMakes() throws IOException {
    String harden = Files.readString(Path.of("server-config/harden.asadmin"));
    String port = all("/dev/tcp/127.0.0.1/(\\d+)").get(0);
    assertThat(harden).contains("--listeneraddress 127.0.0.1 --listenerport " + port);
    assertThat(harden).contains("set-microprofile-healthcheck-configuration --enabled=true");
    assertThat(dockerfile)
        .contains("multimode --file ${CONFIG_DIR}/harden.asadmin")
        .contains("GET /health/ready ")
        .contains("--virtualservers=server");
  }

  @Test
  void dataOutliveTheContainerAndNothingRunsAsRoot() throws IOException {
    assertThat(dockerfile).contains("VOLUME ${DATA}").doesNotContain("USER root");
    String folder =
        all("ENV DATA=\\$\\{PAYARA_DIR}/glassfish/domains/\\$\\{DOMAIN_NAME}(/\\w+)").get(0);
    for (String room : List.of("EmbeddedDatabase", "Files")) {
      assertThat(Files.readString(Path.of("src/main/java/org/parvis/storage", room + ".java")))
          .containsPattern("[\"}]" + folder + "/\\w+\"");
    }
  }

  private static String property(String name) {
    Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  private static String name() {
    return property("finalName");
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern)
        .matcher(dockerfile)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
