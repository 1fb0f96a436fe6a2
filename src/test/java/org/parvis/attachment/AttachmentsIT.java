package org.parvis.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.attachment.AttachmentRefused.Reason;
import org.parvis.audience.Audience;
import org.parvis.content.Contents;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.storage.FileUse;
import org.parvis.storage.Files;
import org.parvis.storage.PictureFiles;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** What hangs on posts: who sees it, and when it comes and goes. */
@ExtendWith(ArquillianExtension.class)
class AttachmentsIT {

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Contents contents;
  @Inject private Uploads uploads;
  @Inject private Attachments attachments;
  @Inject private AttachedContent served;
  @Inject private AttachmentPart part;
  @Inject @Any private Instance<FileUse> uses;
  @Inject private Files files;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  private final SubmitKey key = SubmitKey.random();

  @Test
  void whatWasUploadedIsPublishedWithThePost() throws IOException {
    Viewer ann = town.ann();
    uploads.add(ann, key.value(), 2, picture(), "second.png");
    uploads.add(ann, key.value(), 1, picture(), "first.png");
    uploads.add(ann, key.value(), 3, text("a;b"), "Années.csv");
    attachments.describe(ann, attachments.of(ann, key.value()).get(0).id(), "The press");

    Attached attached = attached(town.bob(), post(ann, Audience.COMPANY, "Look"));

    assertThat(attached.pictures()).extracting(Picture::alt).containsExactly("The press", null);
    assertThat(attached.pictures().get(0).width()).isEqualTo(300);
    assertThat(attached.files()).extracting(AttachedFile::name).containsExactly("Années.csv");
    assertThat(served.find(town.bob(), attached.pictures().get(0).middle())).isPresent();
    assertThat(served.find(town.bob(), attached.files().get(0).file()))
        .hasValueSatisfying(file -> assertThat(file.type()).isEqualTo("text/csv"));
  }

  @Test
  void whatIsNotPublishedIsSeenByItsOwnerOnly() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long id = upload(ann);

    assertThat(served.find(ann, id + ".txt")).isPresent();
    assertThat(served.find(bob, id + ".txt")).isEmpty();
    assertThat(attachments.of(bob, key.value())).isEmpty();
    assertThatThrownBy(() -> attachments.remove(bob, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> attachments.describe(bob, id, "mine")).isInstanceOf(NotFound.class);
    attachments.move(bob, key.value(), "bobs-own-form");
    long post = post(bob, Audience.COMPANY, "With the key of Ann's form");
    assertThat(part.of(bob, List.of(post))).isEmpty();
    assertThat(attachments.of(ann, key.value())).hasSize(1);
  }

  @Test
  void aStrangerAndAFormerMemberSeeNothingOfTheClubsFiles() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer stranger = town.stranger();
    long club = town.chessClub(ann, bob);
    long id = upload(ann);
    long post = post(ann, club, "The rules");

    assertThat(served.find(bob, id + ".txt")).isPresent();
    assertThat(served.find(stranger, id + ".txt")).isEmpty();
    assertThat(part.of(stranger, List.of(post))).isEmpty();

    town.leave(club, bob);
    assertThat(served.find(bob, id + ".txt")).isEmpty();
    assertThat(part.of(bob, List.of(post))).isEmpty();

    town.leave(club, ann);
    assertThat(served.find(ann, id + ".txt")).isEmpty();
    assertThat(attachments.of(ann, Contents.formKey(post))).isEmpty();
    assertThatThrownBy(() -> attachments.remove(ann, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDeletedPostHidesItsFilesAndAPurgedOneLetsThemGo() {
    Viewer ann = town.ann();
    long id = upload(ann);
    long post = post(ann, Audience.COMPANY, "Soon gone");
    String hash = attachments.file(ann, id).orElseThrow().hash();
    assertThat(used(hash)).containsExactly(hash);

    wall.delete(ann, post);
    assertThat(served.find(ann, id + ".txt")).isEmpty();
    wall.restore(ann, post);
    assertThat(served.find(ann, id + ".txt")).isPresent();
    wall.delete(ann, post);
    contents.purge(Instant.now().plusSeconds(1), 1_000);

    assertThat(used(hash)).isEmpty();
    assertThat(files.find(hash, Uploads.WHOLE)).isPresent();
  }

  @Test
  void anEditAddsAndRemovesOnceItIsSaved() {
    Viewer ann = town.ann();
    long old = upload(ann);
    long post = post(ann, Audience.COMPANY, "Plan");
    uploads.add(ann, Contents.formKey(post), 9, text("new"), "new.txt");
    attachments.remove(ann, old);

    assertThat(names(ann, post)).containsExactly("plan.txt");
    assertThat(attachments.of(ann, Contents.formKey(post)))
        .extracting(Uploaded::leaving)
        .containsExactly(true, false);
    wall.edit(ann, post, version(ann, post), PostDraft.ofLines("Plan"));

    assertThat(names(town.bob(), post)).containsExactly("new.txt");
    assertThat(contents.find(ann, post).orElseThrow().version()).isPositive();
    assertThat(served.find(ann, old + ".txt")).isEmpty();
  }

  @Test
  void whatIsKeptAfterAllStays() {
    Viewer ann = town.ann();
    long id = upload(ann);
    long post = post(ann, Audience.COMPANY, "Plan");
    attachments.remove(ann, id);
    attachments.restore(ann, id);
    wall.edit(ann, post, version(ann, post), PostDraft.ofLines("Plan B"));

    assertThat(names(ann, post)).containsExactly("plan.txt");
  }

  @Test
  void aPostSentTwentyTimesAtOnceHasItsFileOnce() throws Exception {
    Viewer ann = town.ann();
    upload(ann);

    AtOnce.times(20, () -> post(ann, Audience.COMPANY, "Once"));

    assertThat(
            entities
                .createQuery(
                    "select count(a.id) from Attachment a where a.ownerId = :ann"
                        + " and a.contentId is not null",
                    Long.class)
                .setParameter("ann", ann.id())
                .getSingleResult())
        .isEqualTo(1);
  }

  @Test
  void whatIsTooMuchOrOfAnotherKindIsRefused() {
    Viewer ann = town.ann();
    assertRefused(ann, "page.html", "<html>", Reason.TYPE);
    assertRefused(ann, "plan.pdf", "<html>", Reason.CONTENT);
    assertRefused(ann, "plan.txt", "", Reason.EMPTY);
    for (int i = 0; i < Limits.MOST; i++) {
      uploads.add(ann, key.value(), i, text("x" + i), i + ".txt");
    }
    assertRefused(ann, "more.txt", "x", Reason.TOO_MANY);
    assertThatThrownBy(() -> uploads.expect(ann, 3L << 30))
        .isInstanceOfSatisfying(
            AttachmentRefused.class, it -> assertThat(it.reason()).isEqualTo(Reason.QUOTA));
    assertThat(attachments.of(ann, key.value())).hasSize(Limits.MOST);
  }

  @Test
  void whereACommunityHasNoRoomItsFilesStayInTheForm() throws Exception {
    Viewer ann = town.ann();
    long club = town.chessClub(ann);
    upload(ann);
    long full = post(ann, club, "Large");
    SubmitKey next = SubmitKey.random();
    uploads.add(ann, next.value(), 1, text("More"), "more.txt");
    transaction.begin();
    entities
        .createQuery("update Attachment a set a.bytes = :bytes where a.contentId = :content")
        .setParameter("bytes", 20L << 30)
        .setParameter("content", full)
        .executeUpdate();
    transaction.commit();

    assertThatThrownBy(() -> wall.post(ann, club, PostDraft.ofLines("Too much"), next))
        .isInstanceOfSatisfying(
            AttachmentRefused.class, it -> assertThat(it.reason()).isEqualTo(Reason.COMMUNITY));
    assertThat(attachments.of(ann, next.value())).hasSize(1);
    wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Then here"), next);
    assertThat(attachments.of(ann, next.value())).isEmpty();
  }

  @Test
  void whatWasNeverPublishedIsForgottenAfterADay() throws Exception {
    Viewer ann = town.ann();
    long published = upload(ann);
    long post = post(ann, Audience.COMPANY, "Kept");
    SubmitKey other = SubmitKey.random();
    uploads.add(ann, other.value(), 1, text("y"), "y.txt");
    transaction.begin();
    entities
        .createQuery("update Attachment a set a.uploadedAt = :old where a.ownerId = :ann")
        .setParameter("old", Instant.now().minusSeconds(90_000))
        .setParameter("ann", ann.id())
        .executeUpdate();
    transaction.commit();

    attachments.sweep(Instant.now().minusSeconds(86_400));

    assertThat(attachments.of(ann, other.value())).isEmpty();
    assertThat(names(ann, post)).containsExactly("plan.txt");
    assertThat(served.find(ann, published + ".txt")).isPresent();
  }

  @Test
  void twentyCardsCostOneStatement() {
    Viewer ann = town.ann();
    List<Long> posts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SubmitKey each = SubmitKey.random();
      uploads.add(ann, each.value(), 1, text("x" + i), "x.txt");
      posts.add(wall.post(ann, Audience.COMPANY, PostDraft.ofLines("https://x.test/" + i), each));
    }

    assertThat(Statements.during(entities, () -> assertThat(part.of(ann, posts)).hasSize(20)))
        .isEqualTo(1);
    assertThat(part.of(ann, posts)).isEqualTo(part.of(ann, posts));
  }

  private void assertRefused(Viewer viewer, String name, String content, Reason reason) {
    assertThatThrownBy(() -> uploads.add(viewer, key.value(), 99, text(content), name))
        .isInstanceOfSatisfying(
            AttachmentRefused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  private long upload(Viewer owner) {
    uploads.add(owner, key.value(), 1, text("The plan of " + key.value()), "plan.txt");
    return attachments.of(owner, key.value()).get(0).id();
  }

  private long post(Viewer author, long audience, String text) {
    return wall.post(author, audience, PostDraft.ofLines(text), key);
  }

  private int version(Viewer viewer, long post) {
    return contents.find(viewer, post).orElseThrow().version();
  }

  private Attached attached(Viewer viewer, long post) {
    return part.of(viewer, List.of(post)).get(post);
  }

  private List<String> names(Viewer viewer, long post) {
    return attached(viewer, post).files().stream().map(AttachedFile::name).toList();
  }

  private Set<String> used(String hash) {
    Set<String> used = new HashSet<>();
    uses.forEach(use -> used.addAll(use.used(Set.of(hash))));
    return used;
  }

  private static ByteArrayInputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ByteArrayInputStream picture() throws IOException {
    return new ByteArrayInputStream(PictureFiles.quarters(300, 200, "png"));
  }
}
