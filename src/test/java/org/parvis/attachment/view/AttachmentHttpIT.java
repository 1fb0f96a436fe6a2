package org.parvis.attachment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;
import org.parvis.storage.PictureFiles;

/** Files as they travel, both ways. */
class AttachmentHttpIT extends OverHttp {

  private final Client ann = signedIn(Neighbour.named("Ann Archer"));
  private final Client bob = signedIn(Neighbour.named("Bob Baker"));
  private final String token = ann.token("/");
  private final String key = UUID.randomUUID().toString();

  @Test
  void aPictureIsKeptByTheBrowserAndAskedForOnce() throws IOException {
    assertThat(upload("cat.png", PictureFiles.quarters(1200, 800, "png"), true).statusCode())
        .isEqualTo(303);
    String post = publish();
    String card = bob.get("/wall/" + post).body();
    String picture = find("(/file/\\d+-960\\.jpg)", card);

    HttpResponse<String> answer = bob.get(picture);

    assertThat(card).contains(picture + " 960w", "width=\"1200\"", "height=\"800\"");
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(answer, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    assertGuarded(answer);
    HttpResponse<String> again =
        bob.send(bob.request(picture).header("If-None-Match", header(answer, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(bob.get(picture.replace("-960.jpg", ".png")).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsDownloadedUnderItsNameAndNeverShown() throws IOException {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    upload("Été \"1\".txt", page, true);
    String post = publish();
    String file = find("(/file/\\d+\\.txt)", bob.get("/wall/" + post).body());

    HttpResponse<String> answer = bob.get(file);

    assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("attachment; ")
        .contains("filename*=UTF-8''%C3%89t%C3%A9%20");
    assertGuarded(answer);
    assertThat(bob.get(file.replace(".txt", ".html")).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNotForOneLooksLikeWhatNeverWas() throws IOException {
    HttpResponse<String> list = upload("plan.txt", "plan".getBytes(StandardCharsets.UTF_8), true);
    assertThat(list.statusCode()).isEqualTo(303);
    String mine = find("upload-(\\d+)", ann.get("/attachment/uploads/" + key).body());
    assertThat(ann.get("/file/" + mine + ".txt").statusCode()).isEqualTo(200);

    HttpResponse<String> closed = bob.get("/file/" + mine + ".txt");
    HttpResponse<String> unknown = bob.get("/file/999999999999.txt");

    assertThat(closed.statusCode()).isEqualTo(404);
    assertThat(withoutRequest(closed)).isEqualTo(withoutRequest(unknown));
    String post = publish();
    assertThat(bob.get("/file/" + mine + ".txt").statusCode()).isEqualTo(200);
    act("/act/wall/" + post + "/delete", Map.of());
    for (Client client : new Client[] {ann, bob}) {
      assertThat(withoutRequest(client.get("/file/" + mine + ".txt")))
          .isEqualTo(withoutRequest(client.get("/file/999999999999.txt")));
    }
  }

  @Test
  void whatIsRefusedIsRefusedInWordsAndTheTextComesBack() throws IOException {
    HttpResponse<String> kind = upload("a.html", "<p>".getBytes(StandardCharsets.UTF_8), false);
    assertThat(kind.statusCode()).isEqualTo(422);
    assertThat(kind.body()).contains("can’t be attached", "The text &lt;b&gt;", "name=\"title\"");

    for (boolean byScript : new boolean[] {true, false}) {
      HttpResponse<String> large = upload("a.pdf", new byte[27_000_000], byScript);
      assertThat(large.statusCode()).isEqualTo(413);
      assertThat(large.body()).contains("too large: at most 25");
    }
    assertThat(ann.get("/attachment/uploads/" + key).body()).doesNotContain("upload-");
  }

  private String publish() {
    HttpResponse<String> answer =
        act("/act/wall", Map.of("body", "With a file", "format", "markdown", "key", key));
    assertThat(answer.statusCode()).isEqualTo(303);
    return find("#post-(\\d+)", header(answer, "Location"));
  }

  private HttpResponse<String> act(String path, Map<String, String> fields) {
    return ann.send(
        ann.form(path, fields).header("Origin", origin()).header("X-Parvis-Token", token));
  }

  private HttpResponse<String> upload(String name, byte[] content, boolean byScript)
      throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field :
        Map.of("key", key, "body", "The text <b>", "title", "A title").entrySet()) {
      form.writeBytes(part("name=\"" + field.getKey() + "\"", field.getValue()));
      form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    form.writeBytes(part("name=\"file\"; filename=\"" + name.replace("\"", "'") + "\"", ""));
    form.writeBytes(content);
    form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] body = form.toByteArray();
    var request =
        ann.request("/act/attachment")
            .header("Origin", origin())
            .header("X-Parvis-Token", token)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    return ann.send(byScript ? request.header("HX-Request", "true") : request);
  }

  private static byte[] part(String name, String value) {
    return ("--x\r\nContent-Disposition: form-data; " + name + "\r\n\r\n" + value)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none';")
        .endsWith("; sandbox")
        .doesNotContain("script");
  }

  private static String withoutRequest(HttpResponse<String> answer) {
    String id = answer.headers().firstValue("X-Request-Id").orElse("none");
    return answer.statusCode()
        + " "
        + answer.body().replace(id, "").replaceAll("nonce=\"[^\"]+\"", "");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String find(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
