package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Editions;
import org.parvis.content.RichText;
import org.parvis.person.Viewer;

/**
 * One text in several places: a post in each, with a discussion of its own, and the same words in
 * all of them for as long as they stand. To be called in the turn of their author.
 */
@Stateless
public class Spreads {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Editions editions;

  /**
   * Lets what is published stand in these places too; where it does already, nothing happens.
   *
   * @param at when it counts as published there
   * @throws org.parvis.shared.NotFound if the viewer does not see one of them
   */
  public void put(Viewer viewer, Content content, Collection<Long> places, Instant at) {
    Post post = em.find(Post.class, content.id());
    Set<Long> missing = new LinkedHashSet<>(places);
    missing.remove(content.audience().id());
    List<Post> standing = standing(post);
    standing.forEach(twin -> missing.remove(twin.audienceId()));
    Set<Long> told =
        standing.stream()
            .filter(twin -> !twin.isWithdrawn())
            .map(Post::audienceId)
            .collect(Collectors.toSet());
    if (!content.isDeleted()) {
      told.add(content.audience().id());
    }
    for (long place : missing) {
      RichText text = RichText.kept(post.body());
      Content twin = contents.publishAlso(viewer, content, place, text, told, at);
      em.persist(post.twin(twin, text));
      if (!twin.isWithheld()) {
        told.add(place);
      }
    }
  }

  /** The other posts with this text; those that were withdrawn are none. */
  public List<Post> twins(Post post) {
    return all(post).stream().filter(twin -> !twin.isWithdrawn()).toList();
  }

  /** The same with those that are withheld there: nobody puts beside these what was hidden. */
  public List<Post> standing(Post post) {
    return all(post).stream().filter(Post::isStanding).toList();
  }

  /** The other posts with this text, withdrawn or not. */
  public List<Post> all(Post post) {
    if (post.spreadId() == null) {
      return List.of();
    }
    return em.createQuery(
            "select p from Post p join fetch p.content where p.spreadId = :spread and p.id <> :id"
                + " order by p.id",
            Post.class)
        .setParameter("spread", post.spreadId())
        .setParameter("id", post.id())
        .getResultList();
  }

  /**
   * All say the same after one of them was changed: also where its author is no more, and what was
   * withdrawn and may come back, of which nobody is told.
   */
  public void follow(Viewer viewer, Content changed, Post post, String title, RichText text) {
    Set<Long> told = new LinkedHashSet<>();
    if (!changed.isDeleted()) {
      told.add(changed.audience().id());
    }
    List<Post> twins = new ArrayList<>(all(post));
    twins.sort(Comparator.comparing(twin -> !twin.isStanding()));
    for (Post twin : twins) {
      if (!text.html().equals(twin.body()) || !twin.content().isEntitled(title)) {
        editions.keep(twin.content(), twin.body());
      }
      twin.edit(text);
      if (twin.isStanding()) {
        contents.follow(viewer, changed, twin.content(), title, text, Set.copyOf(told));
        if (!twin.isWithdrawn()) {
          told.add(twin.audienceId());
        }
      } else {
        Set<Long> nobody = new LinkedHashSet<>(told);
        nobody.add(twin.audienceId());
        contents.follow(viewer, changed, twin.content(), title, text, nobody);
      }
    }
  }
}
