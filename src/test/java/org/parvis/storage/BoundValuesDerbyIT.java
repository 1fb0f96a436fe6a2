package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.comment.Comments;
import org.parvis.content.SubmitKey;
import org.parvis.mark.Readings;
import org.parvis.notification.Bell;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.shared.Cursor;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/**
 * Derby compiles a statement once only if the values are no part of it; compiling is ten times the
 * work of asking, and what it throws away for it was compiled for others.
 */
@ExtendWith(ArquillianExtension.class)
class BoundValuesDerbyIT {

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private Readings readings;
  @Inject private Audiences audiences;
  @Inject private Bell bell;
  @Inject private EntityManager em;

  @Test
  void noStatementHoldsTheValuesOfARequest() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post =
        wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Something"), SubmitKey.random());
    comments.write(bob, post, null, "Well said", SubmitKey.random());
    reactions.put(bob, post, ReactionKind.LIKE);
    readings.read(bob, List.of(post));
    stream.find(bob, post);
    audiences.among(List.of(ann.id(), bob.id()), Audience.COMPANY);
    bell.page(ann, Cursor.newest(), 20);

    assertThat(compiled()).isNotEmpty();
    for (long value : List.of(ann.id(), bob.id(), post)) {
      Pattern literal = Pattern.compile("(?i)(?<![\\w.]|char\\()" + value + "(?![\\w.])");
      assertThat(compiled()).filteredOn(text -> literal.matcher(text).find()).isEmpty();
    }
  }

  private List<String> compiled() {
    List<?> texts =
        em.createNativeQuery(
                "select cast(sql_text as varchar(32000)) from syscs_diag.statement_cache")
            .getResultList();
    return texts.stream().map(String::valueOf).toList();
  }
}
