package org.parvis.content;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;

/**
 * A part of one selection, which a page of cards sends together with those of others.
 *
 * @param <T> the part as seen by this viewer
 */
@Transactional
public abstract class LookupPart<T> implements CardPart<T> {

  @PersistenceContext private EntityManager em;

  /**
   * What is asked about these contents.
   *
   * @param contentIds at least one; may be of any kind
   */
  public abstract Lookup lookup(Viewer viewer, Collection<Long> contentIds);

  /** The part of each of these contents, from the rows that were found. */
  public abstract Map<Long, T> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows);

  @Override
  public Map<Long, T> of(Viewer viewer, Collection<Long> contentIds) {
    return contentIds.isEmpty()
        ? Map.of()
        : cards(viewer, contentIds, lookup(viewer, contentIds).rows(em));
  }
}
