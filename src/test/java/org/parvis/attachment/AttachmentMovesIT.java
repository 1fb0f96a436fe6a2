package org.parvis.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.attachment.AttachmentRefused.Reason;
import org.parvis.audience.Audience;
import org.parvis.community.Club;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.wall.Moves;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** What is taken to another place needs the room that is left there. */
@ExtendWith(ArquillianExtension.class)
class AttachmentMovesIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Uploads uploads;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Moves moves;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void whereThereIsNoRoomItsFilesAreNotTaken() throws Exception {
    Viewer ann = town.ann();
    long from = clubs.found(ann, Openness.PRIVATE);
    long full = clubs.found(ann, Openness.PRIVATE);
    long roomy = clubs.found(ann, Openness.PRIVATE);
    long post = withFile(ann, from);
    fill(ann, full);
    long wordsOnly = clubs.post(ann, from, "Words only");

    assertThatThrownBy(() -> moves.move(ann, post, full))
        .isInstanceOfSatisfying(
            AttachmentRefused.class, it -> assertThat(it.reason()).isEqualTo(Reason.COMMUNITY));
    assertThat(place(ann, post)).isEqualTo(from);
    moves.move(ann, wordsOnly, full);
    assertThat(place(ann, wordsOnly)).as("needs no room").isEqualTo(full);
    moves.move(ann, post, roomy);
    assertThat(place(ann, post)).isEqualTo(roomy);
    moves.move(ann, post, Audience.COMPANY);
    assertThat(place(ann, post)).as("counts for its author alone").isEqualTo(Audience.COMPANY);
  }

  private long place(Viewer viewer, long post) {
    return stream.find(viewer, post).orElseThrow().audienceId();
  }

  private long withFile(Viewer viewer, long club) {
    SubmitKey key = SubmitKey.random();
    byte[] text = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    uploads.add(viewer, key.value(), 1, new ByteArrayInputStream(text), "plan.txt");
    return wall.post(viewer, club, PostDraft.ofLines("Look"), key);
  }

  private void fill(Viewer viewer, long club) throws Exception {
    long large = withFile(viewer, club);
    transaction.begin();
    em.createQuery("update Attachment a set a.bytes = :bytes where a.contentId = :content")
        .setParameter("bytes", 20L << 30)
        .setParameter("content", large)
        .executeUpdate();
    transaction.commit();
  }
}
