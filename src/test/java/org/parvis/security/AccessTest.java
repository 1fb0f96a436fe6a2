package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.Sources;

/** What is not in the table of {@link Access} fails here, before it is refused to everyone. */
class AccessTest {

  private static final Set<String> OF_THE_SERVER =
      Set.of("/jakarta.faces.resource/**", "/favicon.ico", "/health", "/health/{check}");

  /**
   * Served by {@code PortraitUpload}, {@code AttachmentUpload} and {@code RosterUpload}, which are
   * mapped by code.
   */
  private static final Set<String> BY_CODE =
      Set.of("/act/roster", "/act/portrait", "/act/attachment");

  @Test
  void everyPageStandsInTheTable() {
    assertThat(rules()).containsAll(pages());
  }

  @Test
  void everyOperationStandsInTheTable() {
    assertThat(rules()).containsAll(operations());
  }

  @Test
  void theTableHoldsNothingThatDoesNotExist() {
    Set<String> existing = new TreeSet<>(pages());
    existing.addAll(operations());
    existing.addAll(OF_THE_SERVER);
    existing.addAll(BY_CODE);
    assertThat(existing).containsAll(rules());
  }

  @Test
  void whatIsNotInTheTableHasNoRule() {
    assertThat(Access.of("GET", "/nonsense")).isEmpty();
    assertThat(Access.of("GET", "/WEB-INF/web.xml")).isEmpty();
    assertThat(Access.of("DELETE", "/person")).isEmpty();
    assertThat(Access.of("GET", "/act/wall")).isEmpty();
    assertThat(Access.of("POST", "/act/wall/1/burn")).isEmpty();
  }

  @Test
  void everyRuleIsFoundByAnAddressOfItsOwn() {
    for (Rule rule : Access.table()) {
      String address = rule.path().replaceAll("\\{[a-z]+}|\\*\\*", "nonsense");
      for (String method : rule.methods()) {
        assertThat(Access.of(method, address)).as("%s %s", method, address).contains(rule);
      }
    }
  }

  @Test
  void wordsGoBeforePlaceholders() {
    assertThat(Access.of("GET", "/security/accounts"))
        .hasValueSatisfying(rule -> assertThat(rule.who()).isEqualTo(Who.ADMINISTRATOR));
    assertThat(Access.of("GET", "/wall/newer"))
        .hasValueSatisfying(rule -> assertThat(rule.path()).isEqualTo("/wall/newer"));
  }

  @Test
  void aPageIsTheSameByItsFile() {
    assertThat(Access.of("POST", "/security/accounts.xhtml"))
        .isEqualTo(Access.of("GET", "/security/accounts"));
    assertThat(Access.of("GET", "/person/index.xhtml")).isEqualTo(Access.of("GET", "/person"));
    assertThat(Access.of("GET", "/wall/")).isEqualTo(Access.of("GET", "/"));
  }

  @Test
  void onlyVisitorsPagesDoWithoutViewState() {
    assertThat(Access.isForAnyone("/security/sign-in.xhtml")).isTrue();
    assertThat(Access.isForAnyone("/security/welcome.xhtml")).isTrue();
    assertThat(Access.isForAnyone("/setup/show.xhtml")).isTrue();
    assertThat(Access.isForAnyone("/security/password.xhtml")).isFalse();
    assertThat(Access.isForAnyone("/wall/index.xhtml")).isFalse();
    assertThat(Access.isForAnyone("/nonsense.xhtml")).isFalse();
  }

  private static Set<String> rules() {
    return Access.table().stream().map(Rule::path).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The address of each file; a page that only exists with a key has it in its rule. */
  private static Set<String> pages() {
    Set<String> rules = rules();
    return Sources.in(Sources.WEB, ".xhtml").stream()
        .map(file -> "/" + Sources.WEB.relativize(file).toString().replace('\\', '/'))
        .filter(file -> !file.startsWith("/WEB-INF/") && isPage(file))
        .map(AccessTest::address)
        .map(
            page ->
                rules.contains(page + "/{key}") && !rules.contains(page) ? page + "/{key}" : page)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPage(String file) {
    return Sources.JAVA.resolve("org/parvis").resolve(file.split("/")[1]).toFile().isDirectory();
  }

  private static String address(String file) {
    String page = file.replaceFirst("\\.xhtml$", "");
    if (page.equals("/wall/index")) {
      return "/";
    }
    return page.replaceFirst("/index$", "").replaceFirst("/show$", "/{key}");
  }

  private static Set<String> operations() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parvis")) {
      if (type.isAnnotatedWith(Path.class)) {
        type.getMethods().stream()
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .forEach(method -> found.add(address(type, method)));
      }
      if (type.isAnnotatedWith(WebServlet.class)) {
        WebServlet servlet = type.getAnnotationOfType(WebServlet.class);
        Stream.of(servlet.value(), servlet.urlPatterns())
            .flatMap(Stream::of)
            .forEach(pattern -> found.add(pattern.replace("/*", "/{file}")));
      }
      if (type.isAnnotatedWith(ServerEndpoint.class)) {
        found.add(type.getAnnotationOfType(ServerEndpoint.class).value());
      }
    }
    return found;
  }

  private static String address(JavaClass type, JavaMethod method) {
    String end =
        method.isAnnotatedWith(Path.class)
            ? "/" + method.getAnnotationOfType(Path.class).value()
            : "";
    String path = "/act/" + type.getAnnotationOfType(Path.class).value() + end;
    return String.join("/", List.of(path.replaceAll(":[^/]*}(?=/|$)", "}").split("/+")));
  }
}
