package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** Selections that are sent together find what each finds alone. */
@ExtendWith(ArquillianExtension.class)
class LookupIT {

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final List<Long> posts = new ArrayList<>();
  private Viewer ann;

  @BeforeEach
  void annHasPosted() throws Exception {
    ann = town.ann();
    for (int i = 0; i < 3; i++) {
      PostDraft draft = PostDraft.ofLines("Looked up " + i);
      posts.add(wall.post(ann, Audience.COMPANY, draft, SubmitKey.random()));
    }
    transaction.begin();
  }

  @AfterEach
  void end() throws Exception {
    transaction.rollback();
  }

  @Test
  void eachFindsTogetherWhatItFindsAlone() {
    List<Lookup> lookups = List.of(words(), authors(), none());

    List<List<Row>> found = Lookup.together(em, lookups);

    for (int i = 0; i < lookups.size(); i++) {
      assertThat(columns(found.get(i)))
          .as(lookups.get(i).name())
          .isEqualTo(columns(lookups.get(i).rows(em)));
    }
    assertThat(found.get(0)).extracting(row -> row.text(1)).contains("Looked up 2");
    assertThat(found.get(1)).extracting(row -> row.number(2)).containsOnly(ann.id());
    assertThat(found.get(2)).isEmpty();
  }

  @Test
  void rowsAreInTheOrderOfTheirNumbersAndThoseWithoutAreLast() {
    Sql numbered =
        new Sql()
            .add(
                "select c.id, case when c.id = ? then 2 when c.id = ? then 1 end",
                posts.get(0),
                posts.get(2))
            .add(" from content c where c.id in ")
            .addEach(posts);

    Lookup lookup = Lookup.of("numbered", numbered, 1, 0);

    List<Long> order = List.of(posts.get(2), posts.get(0), posts.get(1));
    assertThat(lookup.rows(em)).extracting(row -> row.number(0)).isEqualTo(order);
    assertThat(Lookup.together(em, List.of(authors(), lookup)).get(1))
        .extracting(row -> row.number(0))
        .isEqualTo(order);
  }

  private Lookup words() {
    return Lookup.of(
        "words",
        new Sql()
            .add(
                "select c.id, c.text, c.title, c.published_at, c.version from content c where c.id in ")
            .addEach(posts),
        0);
  }

  private Lookup authors() {
    return Lookup.of(
        "authors",
        new Sql()
            .add("select a.slug, a.name, a.id, c.id, a.portrait from content c")
            .add(" join person a on a.id = c.author_id where c.id in ")
            .addEach(posts),
        3);
  }

  private static Lookup none() {
    return Lookup.of(
        "none", new Sql().add("select c.id, c.edited_at from content c where c.id = ?", -1L));
  }

  private static List<List<Object>> columns(List<Row> rows) {
    return rows.stream().map(row -> Arrays.asList(row.columns())).toList();
  }
}
