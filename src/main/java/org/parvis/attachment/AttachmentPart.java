package org.parvis.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.content.LookupPart;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** The pictures, files and the preview of each card. */
@ApplicationScoped
@Transactional
public class AttachmentPart extends LookupPart<Attached> {

  private static final String ROWS =
      """
      select c.id, c.author_id, a.id, a.kind, a.name, a.extension, a.bytes, a.alt, a.width, a.height,
        p.id, p.state, p.address, p.title, p.description, p.site, p.hash, p.width, p.height, a.place
      from content c
      left join attachment a --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=attachment_content_index
        on a.content_id = c.id
      left join link_preview p --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
        on p.content_id = c.id
      where (a.id is not null or p.id is not null) and
      """;

  @PersistenceContext private EntityManager em;

  @Override
  public String name() {
    return "attachment";
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    return inOrder(
        new Sql().add(ROWS + Door.OPEN_SQL + " and c.id in ", viewer.id()).addEach(contentIds));
  }

  @Override
  public Map<Long, Attached> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    return cards(rows);
  }

  /** The same of contents that are withheld from others; only of those that the viewer may see. */
  public Map<Long, Attached> ofWithheld(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return Map.of();
    }
    List<Long> seen =
        em.createQuery(
                "select c.id from Content c where c.id in :ids and" + Door.WITHHELD, Long.class)
            .setParameter("ids", contentIds)
            .setParameter("viewer", viewer.id())
            .getResultList();
    return seen.isEmpty()
        ? Map.of()
        : cards(inOrder(new Sql().add(ROWS + " c.id in ").addEach(seen)).rows(em));
  }

  private Lookup inOrder(Sql selection) {
    return Lookup.of(name(), selection, 0, 19, 2);
  }

  private static Map<Long, Attached> cards(List<Row> rows) {
    return rows.stream()
        .map(AttachedRow::of)
        .collect(
            Collectors.groupingBy(AttachedRow::contentId, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> attached(it.getKey(), it.getValue())));
  }

  private static Attached attached(long contentId, List<AttachedRow> rows) {
    return new Attached(
        contentId,
        rows.stream().map(AttachedRow::picture).filter(Objects::nonNull).toList(),
        rows.stream().map(AttachedRow::file).filter(Objects::nonNull).toList(),
        rows.get(0).preview(),
        rows.get(0).authorId());
  }
}
