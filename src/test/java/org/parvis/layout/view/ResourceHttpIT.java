package org.parvis.layout.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.OverHttp;

/** Style sheets, scripts and fonts as they travel. */
class ResourceHttpIT extends OverHttp {

  private static final Pattern SHEET =
      Pattern.compile("(/jakarta\\.faces\\.resource/shell\\.css[^\"]*)\"");

  private final Client visitor = anonymous();

  @Test
  void aResourceIsKeptForLongAtAnAddressOfThisDeployment() {
    String sheet = sheet();

    HttpResponse<String> answer = visitor.get(sheet);

    assertThat(sheet).containsPattern("[?&]v=\\w+");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536");
  }

  @Test
  void whoHasItGetsNothingAndADateThatIsNoneCountsAsNotSent() {
    String sheet = sheet();
    String date = visitor.get(sheet).headers().firstValue("Last-Modified").orElseThrow();

    assertThat(asked(sheet, date).statusCode()).isEqualTo(304);
    assertThat(asked(sheet, "yesterday").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> asked(String sheet, String since) {
    return visitor.send(visitor.request(sheet).header("If-Modified-Since", since));
  }

  private String sheet() {
    Matcher link = SHEET.matcher(visitor.get("/security/sign-in").body());
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }
}
