package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages call what they ask of a record: {@code #{row.isNew()}}. Payara 6 would read {@code
 * #{row.new}} too, Payara 7 says that there is no such property.
 *
 * <p>What a name stands for is known of named beans only; of any other, what could be asked of some
 * record is taken for one.
 */
class ExpressionsTest {

  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
  private static final Pattern ROOT = Pattern.compile("(?<![\\w.'])(?<![])]\\.)[A-Za-z_]\\w*");
  private static final Pattern NOT_OURS = Pattern.compile("varStatus=\"(\\w+)\"");
  private static final Pattern STEP = Pattern.compile("\\G\\s*\\.\\s*(\\w+)");

  private final List<? extends Class<?>> classes =
      Sources.in(CLASSES, ".class").stream().map(ExpressionsTest::load).toList();
  private final Map<String, Class<?>> beans = beans();
  private final Set<String> asked =
      classes.stream()
          .filter(Class::isRecord)
          .flatMap(record -> asked(record).stream())
          .collect(Collectors.toSet());

  @Test
  void pagesCallWhatTheyAskOfARecord() {
    assertThat(
            Sources.in(Sources.WEB, ".xhtml").stream()
                .flatMap(
                    page -> found(Sources.text(page)).stream().map(each -> page + ": " + each)))
        .isEmpty();
  }

  @Test
  void whatIsNotCalledIsFound() {
    assertThat(found("<c:if test=\"#{viewer.new and empty from}\">")).containsExactly("viewer.new");
    assertThat(found("#{not thanksNew.left.none}")).containsExactly("thanksNew.left.none");
    assertThat(found("#{m['a.new']} #{m[row.unread ? 'b' : 'c']}")).containsExactly("row.unread");
    assertThat(found("#{viewer.isNew() and not row.isUnread()}")).isEmpty();
    assertThat(found("<c:forEach varStatus=\"at\"/>#{at.last}")).isEmpty();
    assertThat(found("#{request.secure} #{cards.reading.isByActivity()}")).isEmpty();
  }

  private List<String> found(String page) {
    List<String> found = new ArrayList<>();
    Set<String> others = new HashSet<>(Set.of("request", "param", "cc", "component"));
    NOT_OURS.matcher(page).results().forEach(each -> others.add(each.group(1)));
    Matcher expression = EXPRESSION.matcher(page);
    while (expression.find()) {
      String text = QUOTED.matcher(expression.group(1)).replaceAll("''");
      Matcher root = ROOT.matcher(text);
      while (root.find()) {
        if (!others.contains(root.group())) {
          follow(text, root, found);
        }
      }
    }
    return found;
  }

  private void follow(String text, Matcher root, List<String> found) {
    Class<?> type = beans.get(root.group());
    int at = root.end();
    Matcher step = STEP.matcher(text);
    while (step.find(at)) {
      String name = step.group(1);
      at = step.end();
      boolean called = at < text.length() && text.charAt(at) == '(';
      if (!called && (type == null ? asked.contains(name) : isOf(type, name))) {
        found.add(text.substring(root.start(), at));
      }
      type = type == null ? null : after(type, name, called);
      at = called ? closing(text, at) : at;
    }
  }

  /** Components too: those are not read so by Payara 6. */
  private static boolean isOf(Class<?> type, String name) {
    return type.isRecord()
        && (asked(type).contains(name)
            || Stream.of(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name)));
  }

  /** What a step of an expression leads to, null where that is not one of our classes. */
  private static Class<?> after(Class<?> type, String name, boolean called) {
    return Arrays.stream(type.getMethods())
        .filter(method -> called ? method.getName().equals(name) : name.equals(property(method)))
        .map(Method::getReturnType)
        .filter(result -> result.getName().startsWith("org.parvis"))
        .findFirst()
        .orElse(null);
  }

  private static int closing(String text, int opening) {
    int depth = 0;
    for (int at = opening; at < text.length(); at++) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }

  /** What would be read as a property if it were not a record. */
  private static Set<String> asked(Class<?> record) {
    return Stream.of(record.getDeclaredMethods())
        .map(ExpressionsTest::property)
        .collect(Collectors.toSet());
  }

  private static String property(Method method) {
    String name = method.getName();
    boolean asked = name.matches("is[A-Z].*") && method.getReturnType() == boolean.class;
    boolean got = name.matches("get[A-Z].*");
    if (method.getParameterCount() > 0 || !(asked || got)) {
      return "";
    }
    return Introspector.decapitalize(name.substring(asked ? 2 : 3));
  }

  private Map<String, Class<?>> beans() {
    Map<String, Class<?>> named = new HashMap<>();
    for (Class<?> each : classes) {
      Named name = each.getAnnotation(Named.class);
      if (name != null) {
        String given = name.value();
        named.put(given.isEmpty() ? Introspector.decapitalize(each.getSimpleName()) : given, each);
      }
      for (Method method : each.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Produces.class) && method.isAnnotationPresent(Named.class)) {
          named.put(method.getAnnotation(Named.class).value(), method.getReturnType());
        }
      }
    }
    return named;
  }

  private static Class<?> load(Path file) {
    String path = CLASSES.relativize(file).toString();
    String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, ExpressionsTest.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
