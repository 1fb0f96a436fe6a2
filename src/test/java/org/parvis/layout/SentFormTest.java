package org.parvis.layout;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a form says, however often it is asked. */
class SentFormTest {

  @Test
  void fieldsAreReadAndTheBodyToo() throws IOException {
    SentForm form = form(null, "body=Hello+%C3%A0+tous%21&format=lines&empty=&alone");

    assertThat(form.getParameter("body")).isEqualTo("Hello à tous!");
    assertThat(form.getParameter("empty")).isEmpty();
    assertThat(form.getParameter("alone")).isEmpty();
    assertThat(form.getParameter("other")).isNull();
    assertThat(Collections.list(form.getParameterNames()))
        .containsExactly("body", "format", "empty", "alone");
    assertThat(form.getReader().readLine()).startsWith("body=Hello+");
  }

  @Test
  void theBodyIsReadOnceHoweverOftenItsStreamIsAskedFor() throws IOException {
    SentForm form = form(null, "body=Hello");

    assertThat(form.getInputStream().read()).isEqualTo('b');
    assertThat(form.getInputStream().readAllBytes()).isEqualTo("ody=Hello".getBytes());
    assertThat(form.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void theQueryComesFirst() {
    SentForm form = form("key=1&on=true", "key=2&key=3");

    assertThat(form.getParameterValues("key")).containsExactly("1", "2", "3");
    assertThat(form.getParameter("on")).isEqualTo("true");
  }

  @Test
  void nonsenseIsTakenAsItStands() {
    SentForm form = form("%", "body=%zz&=nameless&&&%u=%");

    assertThat(form.getParameterMap()).containsOnlyKeys("%", "body", "", "%u");
    assertThat(form.getParameter("body")).isEqualTo("%zz");
  }

  @Test
  void aHundredThousandFieldsAreReadAtOnce() {
    String same = "a=1&".repeat(250_000);
    String others =
        IntStream.range(0, 100_000).mapToObj(i -> "f" + i).collect(Collectors.joining("&"));

    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          assertThat(form(null, same).getParameterValues("a")).hasSize(250_000);
          assertThat(form(null, others).getParameterMap()).hasSize(100_000);
        });
  }

  @Test
  void theErrorPageFindsItOnTheRequestThatTheContainerKnows() {
    HttpServletRequest original = request(null);
    new SentForm(original, "body=Kept".getBytes(StandardCharsets.US_ASCII));

    assertThat(SentForm.of(original).getParameter("body")).isEqualTo("Kept");
    assertThat(TypedText.of(original)).containsExactly("Kept");
  }

  private static SentForm form(String query, String body) {
    return new SentForm(request(query), body.getBytes(StandardCharsets.US_ASCII));
  }

  private static HttpServletRequest request(String query) {
    Map<Object, Object> attributes = new HashMap<>();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SentFormTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getQueryString" -> query;
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  case "getAttribute" -> attributes.get(arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
