package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

  @Test
  void everythingTypedIsEscaped() {
    assertThat(Lines.html("<b onclick='x'>\"&\"</b>\nnext"))
        .isEqualTo("&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;<br/>next");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://a.example/b?c=d&e=f, then|https://a.example/b?c=d&amp;e=f",
        "(https://a.example/wiki/X_(y))|https://a.example/wiki/X_(y)",
        "« https://a.example »|https://a.example",
        "HTTP://A.EXAMPLE!|HTTP://A.EXAMPLE"
      })
  void theAddressEndsWhereTheSentenceGoesOn(String typed, String address) {
    assertThat(Lines.html(typed))
        .contains("<a href=\"" + address + "\" rel=\"noopener nofollow ugc\">" + address + "</a>");
  }

  @Test
  void anAddressWithoutSchemeLeadsToHttps() {
    assertThat(Lines.html("www.parvis.example"))
        .startsWith("<a href=\"https://www.parvis.example\"");
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "ann@www.example", "ftp://a.example", "xhttps://a.example"})
  void otherThingsAreNoLinks(String typed) {
    assertThat(Lines.html(typed)).doesNotContain("<a ");
  }

  @Test
  void aQuoteCannotLeaveTheAttribute() {
    assertThat(Lines.html("https://a.example/\"onclick=\"x"))
        .isEqualTo(
            "<a href=\"https://a.example/\" rel=\"noopener nofollow ugc\">https://a.example/</a>"
                + "&quot;onclick=&quot;x");
  }
}
