package org.parvis.layout.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** What is written once for many readers is right for each of them. */
class MemoHttpIT extends OverHttp {

  private final Neighbour ann = Neighbour.named("Ann Archer");
  private final Client annsBrowser = signedIn(ann);
  private final Client bobsBrowser = signedIn(Neighbour.named("Bob Baker"));

  @Test
  void eachReaderOfACardGetsTheTokenAndTheActsOfTheirOwn() {
    String id = publish(annsBrowser);

    for (int i = 0; i < 2; i++) {
      assertThat(card(bobsBrowser, id))
          .contains(bobsBrowser.token("/"))
          .doesNotContain(annsBrowser.token("/"))
          .doesNotContain("/act/wall/" + id + "/delete");
      assertThat(card(annsBrowser, id))
          .contains(annsBrowser.token("/"))
          .doesNotContain(bobsBrowser.token("/"))
          .contains("/act/wall/" + id + "/delete");
    }
  }

  @Test
  void aCardChangesWithWhatItShows() {
    String id = publish(annsBrowser);
    card(annsBrowser, id);

    act(bobsBrowser, "/act/reaction/" + id + "/LIKE", Map.of());
    act(bobsBrowser, "/act/comment/on/" + id, Map.of("text", "Well said"));

    assertThat(card(annsBrowser, id))
        .contains("Well said")
        .contains("data-kind=\"LIKE\" data-count=\"1\" aria-pressed=\"false\"");
    assertThat(card(bobsBrowser, id))
        .contains("data-kind=\"LIKE\" data-count=\"1\" aria-pressed=\"true\"")
        .contains("/delete");
  }

  @Test
  void theKeyOfAFormIsNewOnEachPage() {
    String id = publish(annsBrowser);

    assertThat(key(card(annsBrowser, id))).isNotEqualTo(key(card(annsBrowser, id)));
  }

  @Test
  void theShellIsThatOfWhoeverLooks() {
    for (int i = 0; i < 2; i++) {
      assertThat(topbar(bobsBrowser)).contains("Bob Baker").doesNotContain("Ann Archer");
      assertThat(topbar(annsBrowser)).contains("Ann Archer").doesNotContain("Bob Baker");
    }
    assertThat(bobsBrowser.get("/wall/page").body()).doesNotContain("<header class=\"topbar\">");
  }

  private static String card(Client reader, String id) {
    String page = reader.get("/").body();
    int start = page.indexOf("<article id=\"post-" + id);
    return page.substring(start, page.indexOf("</article>", start));
  }

  private static String topbar(Client reader) {
    String page = reader.get("/person").body();
    int start = page.indexOf("<header class=\"topbar\">");
    return page.substring(start, page.indexOf("</header>", start));
  }

  private static String key(String card) {
    return card.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
  }

  private static String publish(Client author) {
    String location = act(author, "/act/wall", Map.of("body", "Memo " + UUID.randomUUID()));
    return location.replaceAll(".*post-", "");
  }

  private static String act(Client who, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", who.token("/"));
    form.put("key", UUID.randomUUID().toString());
    return who.post(path, form).headers().firstValue("Location").orElseThrow();
  }
}
