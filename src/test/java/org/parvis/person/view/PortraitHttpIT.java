package org.parvis.person.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;
import org.parvis.storage.PictureFiles;

/** Portraits as they travel. */
class PortraitHttpIT extends OverHttp {

  private static final Pattern PORTRAIT = Pattern.compile("(/portrait/[0-9a-f]{64}-256\\.jpg)");

  private final Client ann = signedIn(Neighbour.named("Ann Archer"));
  private final String token = ann.token("/");

  @Test
  void aPortraitIsServedAsAPictureAndNothingElse() throws IOException {
    assertThat(upload(PictureFiles.quarters(300, 200, "png"), true, true).statusCode())
        .isEqualTo(303);
    Matcher portrait = PORTRAIT.matcher(ann.get("/person/edit").body());
    assertThat(portrait.find()).isTrue();

    HttpResponse<String> picture = ann.get(portrait.group(1));

    assertThat(picture.headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertThat(picture.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(picture.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void aPictureThatIsTooLargeIsRefusedInWords(boolean inChunks, boolean tokenInHeader)
      throws IOException {
    HttpResponse<String> answer = upload(new byte[15_000_000], inChunks, tokenInHeader);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("too large: at most 10");
  }

  private HttpResponse<String> upload(byte[] picture, boolean inChunks, boolean tokenInHeader)
      throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(start("name=\"token\""));
    form.writeBytes((token + "\r\n").getBytes(StandardCharsets.US_ASCII));
    form.writeBytes(start("name=\"picture\"; filename=\"ann.png\""));
    form.writeBytes(picture);
    form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
    byte[] body = form.toByteArray();
    var request =
        ann.request("/act/portrait")
            .header("Origin", origin())
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(
                inChunks
                    ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                    : BodyPublishers.ofByteArray(body));
    return ann.send(tokenInHeader ? request.header("X-Parvis-Token", token) : request);
  }

  private static byte[] start(String part) {
    return ("--x\r\nContent-Disposition: form-data; " + part + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
