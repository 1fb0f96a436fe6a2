package org.parvis.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;

/**
 * All the parts of a page of cards, each asked once, and not at all where none concerns it. The
 * page asks as often whatever kinds there are on it: the lookups of what every card has are one
 * statement, those of what only some kinds have another.
 */
@ApplicationScoped
@Transactional
public class CardParts {

  @Inject @Any private Instance<CardPart<?>> all;
  @PersistenceContext private EntityManager em;
  private List<CardPart<?>> others;
  private List<LookupPart<?>> ofEveryCard;
  private List<LookupPart<?>> ofSomeKinds;

  /** Looking them up takes longer than some of them do. */
  @PostConstruct
  void find() {
    Set<Content.Kind> everyKind = EnumSet.allOf(Content.Kind.class);
    List<CardPart<?>> found = new ArrayList<>();
    List<LookupPart<?>> lookups = new ArrayList<>();
    for (CardPart<?> part : all) {
      if (part instanceof LookupPart<?> lookup) {
        lookups.add(lookup);
      } else {
        found.add(part);
      }
    }
    lookups.sort(Comparator.comparing(CardPart::name));
    others = List.copyOf(found);
    ofEveryCard = lookups.stream().filter(part -> part.kinds().equals(everyKind)).toList();
    ofSomeKinds = lookups.stream().filter(part -> !part.kinds().equals(everyKind)).toList();
  }

  /**
   * By the part's name, then by content.
   *
   * @param contents the kind of each, by id
   */
  public Map<String, Map<Long, ?>> of(Viewer viewer, Map<Long, Content.Kind> contents) {
    Map<String, Map<Long, ?>> found = new HashMap<>();
    for (CardPart<?> part : others) {
      alone(part, viewer, contents, found);
    }
    together(ofEveryCard, viewer, contents, found);
    List<LookupPart<?>> concerned =
        ofSomeKinds.stream().filter(part -> !concerned(part, contents).isEmpty()).toList();
    if (concerned.size() > 1) {
      // All of them about all: each mixture of kinds would be another statement to be compiled.
      together(ofSomeKinds, viewer, contents, found);
    } else {
      concerned.forEach(part -> alone(part, viewer, contents, found));
    }
    return found;
  }

  private static void alone(
      CardPart<?> part,
      Viewer viewer,
      Map<Long, Content.Kind> contents,
      Map<String, Map<Long, ?>> found) {
    Collection<Long> concerned = concerned(part, contents);
    if (!concerned.isEmpty()) {
      found.put(part.name(), part.of(viewer, concerned));
    }
  }

  private void together(
      List<LookupPart<?>> parts,
      Viewer viewer,
      Map<Long, Content.Kind> contents,
      Map<String, Map<Long, ?>> found) {
    Collection<Long> ids = contents.keySet();
    if (ids.isEmpty() || parts.isEmpty()) {
      return;
    }
    List<List<Row>> rows =
        Lookup.together(em, parts.stream().map(part -> part.lookup(viewer, ids)).toList());
    for (int i = 0; i < parts.size(); i++) {
      LookupPart<?> part = parts.get(i);
      found.put(part.name(), part.cards(viewer, ids, rows.get(i)));
    }
  }

  private static List<Long> concerned(CardPart<?> part, Map<Long, Content.Kind> contents) {
    Set<Content.Kind> kinds = part.kinds();
    return contents.entrySet().stream()
        .filter(content -> kinds.contains(content.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
