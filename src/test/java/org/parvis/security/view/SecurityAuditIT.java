package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** What the audit log calls the things that it tells of. */
class SecurityAuditIT extends OverHttp {

  private static final Pattern POST = Pattern.compile("/wall/(\\d+)");

  private final Neighbour ann = Neighbour.named("Ann Archer");
  private final Client hers = signedIn(ann);
  private final Client ada = signedIn(Neighbour.administrator());

  @Test
  void aDeletedPostIsAPostWithoutItsWords() {
    String words = "Too soon " + UUID.randomUUID();
    act("/act/wall/" + post(words) + "/delete", Map.of());

    assertThat(log()).contains("Deletion", "Post").doesNotContain(words, "content ", "/wall/");
  }

  @Test
  void aRestoredPostIsCalledByItsWordsAndOneClickAway() {
    String words = "After all " + UUID.randomUUID();
    long id = post(words);
    act("/act/wall/" + id + "/delete", Map.of());
    act("/act/wall/" + id + "/restore", Map.of());

    assertThat(log()).contains("Deletion undone", "/wall/" + id + "\">“" + words + "”</a>");
  }

  private String log() {
    String page = ada.get("/security/audit?email=" + ann.email()).body();
    return page.substring(page.indexOf("id=\"entries\""), page.indexOf("</main>"));
  }

  private long post(String words) {
    act("/act/wall", Map.of("body", words, "format", "lines"));
    Matcher post = POST.matcher(hers.get("/person/" + ann.slug()).body());
    assertThat(post.find()).isTrue();
    return Long.parseLong(post.group(1));
  }

  private void act(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("token", hers.token("/"));
    all.putIfAbsent("key", UUID.randomUUID().toString());
    assertThat(hers.post(path, all).statusCode()).isEqualTo(303);
  }
}
