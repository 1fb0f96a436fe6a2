package org.parvis.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.person.Viewer;

/** All the parts of a page of cards, each asked once, and not at all where none concerns it. */
@ApplicationScoped
@Transactional
public class CardParts {

  @Inject @Any private Instance<CardPart<?>> all;
  private List<CardPart<?>> parts;

  /** Looking them up takes longer than some of them do. */
  @PostConstruct
  void find() {
    List<CardPart<?>> found = new ArrayList<>();
    all.forEach(found::add);
    parts = List.copyOf(found);
  }

  /**
   * By the part's name, then by content.
   *
   * @param contents the kind of each, by id
   */
  public Map<String, Map<Long, ?>> of(Viewer viewer, Map<Long, Content.Kind> contents) {
    Map<String, Map<Long, ?>> found = new HashMap<>();
    for (CardPart<?> part : parts) {
      Collection<Long> concerned = concerned(part.kinds(), contents);
      if (!concerned.isEmpty()) {
        found.put(part.name(), part.of(viewer, concerned));
      }
    }
    return found;
  }

  private static List<Long> concerned(Set<Content.Kind> kinds, Map<Long, Content.Kind> contents) {
    return contents.entrySet().stream()
        .filter(content -> kinds.contains(content.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
