package org.parvis.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.remote.HostileServer;
import org.parvis.shared.NotFound;
import org.parvis.storage.PictureFiles;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** Previews of links: fetched once, beside the posting, and only where one may ask. */
@ExtendWith(ArquillianExtension.class)
class PreviewsIT {

  private static final String LOOPBACK = "parvis.remote.loopback";

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Previews previews;
  @Inject private PreviewFetch fetch;
  @Inject private AttachmentPart part;
  @Inject private AttachedContent served;
  @Inject private EntityManager entities;

  private HostileServer server;

  @BeforeEach
  void aServerOnThisComputer() {
    server = new HostileServer();
    System.setProperty(LOOPBACK, "localhost");
  }

  /** The setting stays, as the server remembers it for a while. */
  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theFirstLinkIsShownWithWhatItsPageSays() throws IOException {
    server
        .page(
            "/guide",
            "<title>T</title><meta property=og:title content='<b>Noise</b>'>"
                + "<meta property=og:image content=/noise.png>")
        .page("/noise.png", "image/png", PictureFiles.quarters(600, 300, "png"));
    Viewer ann = town.ann();
    long club = town.chessClub(ann);
    long post = post(ann, club, "See " + server.address("localhost", "/guide"));

    fetch(post);

    Preview preview = preview(ann, post);
    assertThat(preview.title()).isEqualTo("<b>Noise</b>");
    assertThat(preview.site()).isEqualTo("localhost");
    assertThat(preview.picture().width()).isEqualTo(600);
    assertThat(served.find(ann, preview.picture().at(480))).isPresent();
    assertThat(served.find(town.stranger(), preview.picture().at(480))).isEmpty();
    assertThat(part.of(town.stranger(), List.of(post))).isEmpty();

    fetch(post);
    assertThat(server.asked()).containsExactly("/guide", "/noise.png");
  }

  @Test
  void theComputersOfTheCompanyAreNotAsked() {
    server.page("/secret", "<title>Secret</title>");
    Viewer ann = town.ann();
    long post = post(ann, "See " + server.address("127.0.0.1", "/secret"));

    fetch(post);

    assertThat(part.of(ann, List.of(post)).get(post).preview()).isNull();
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anAuthorTakesThePreviewOffBeforeAndAfter() {
    server.page("/page", "<title>Page</title>");
    String address = server.address("localhost", "/page");
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    previews.refuse(ann, key.value(), address);
    long without = wall.post(ann, Audience.COMPANY, PostDraft.ofLines("See " + address), key);
    long with = post(ann, "See " + address);
    fetch(without);
    fetch(with);
    assertThat(preview(ann, without)).isNull();
    assertThat(preview(ann, with).title()).isEqualTo("Page");

    assertThatThrownBy(() -> previews.remove(town.bob(), with)).isInstanceOf(NotFound.class);
    previews.remove(ann, with);
    wall.edit(ann, with, 1, PostDraft.ofLines("Better: " + address));

    assertThat(preview(town.bob(), with)).isNull();
  }

  @Test
  void anotherLinkHasAnotherPreviewAndNoLinkHasNone() {
    server.page("/one", "<title>One</title>").page("/two", "<title>Two</title>");
    Viewer ann = town.ann();
    long post = post(ann, "See " + server.address("localhost", "/one"));
    fetch(post);
    wall.edit(ann, post, 1, PostDraft.ofLines("See " + server.address("localhost", "/two")));
    assertThat(preview(ann, post).pending()).isTrue();
    fetch(post);
    assertThat(preview(ann, post).title()).isEqualTo("Two");

    wall.edit(ann, post, 2, PostDraft.ofLines("See nothing"));

    assertThat(part.of(ann, List.of(post))).isEmpty();
  }

  @Test
  void aServerThatFailsIsAskedAgainLater() {
    server.at("/broken", exchange -> exchange.sendResponseHeaders(503, -1));
    Viewer ann = town.ann();
    long post = post(ann, "See " + server.address("localhost", "/broken"));

    fetch(post);
    fetch(post);

    assertThat(preview(ann, post).pending()).isTrue();
    assertThat(server.asked()).hasSize(1);
  }

  private long post(Viewer author, String text) {
    return post(author, Audience.COMPANY, text);
  }

  private long post(Viewer author, long audience, String text) {
    return wall.post(author, audience, PostDraft.ofLines(text), SubmitKey.random());
  }

  /** As the timer does; whoever of the two comes first has done it when this returns. */
  private void fetch(long post) {
    Long id =
        entities
            .createQuery("select p.id from LinkPreview p where p.contentId = :post", Long.class)
            .setParameter("post", post)
            .getSingleResult();
    fetch.fetch(id);
    await(() -> !isPending(post) || server.asked().contains("/broken"));
  }

  private boolean isPending(long post) {
    return entities
            .createQuery(
                "select count(p.id) from LinkPreview p where p.contentId = :post"
                    + " and p.state = :pending",
                Long.class)
            .setParameter("post", post)
            .setParameter("pending", LinkPreview.State.PENDING)
            .getSingleResult()
        > 0;
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private Preview preview(Viewer viewer, long post) {
    return part.of(viewer, List.of(post)).get(post).preview();
  }
}
