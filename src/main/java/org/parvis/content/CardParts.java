package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.parvis.person.Viewer;

/** All the parts of a page of cards, each asked once. */
@ApplicationScoped
public class CardParts {

  @Inject @Any private Instance<CardPart<?>> parts;

  /** By the part's name, then by content. */
  public Map<String, Map<Long, ?>> of(Viewer viewer, Collection<Long> contentIds) {
    Map<String, Map<Long, ?>> found = new HashMap<>();
    for (CardPart<?> part : parts) {
      found.put(part.name(), part.of(viewer, contentIds));
    }
    return found;
  }
}
