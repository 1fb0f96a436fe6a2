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
import org.parvis.content.CardPart;
import org.parvis.person.Viewer;

/** The pictures, files and the preview of each card, in one query. */
@ApplicationScoped
@Transactional
public class AttachmentPart implements CardPart<Attached> {

  private static final String ROWS =
      "select new org.parvis.attachment.AttachedRow(c.id, c.author.id, a.id, a.kind, a.name, a.extension,"
          + " a.bytes, a.alt, a.width, a.height, p.id, p.state, p.address, p.title, p.description,"
          + " p.site, p.hash, p.width, p.height)"
          + " from Content c left join Attachment a on a.contentId = c.id"
          + " left join LinkPreview p on p.contentId = c.id"
          + " where c.id in :contents and (a.id is not null or p.id is not null) and"
          + Door.OPEN
          + "order by c.id, a.place, a.id";

  @PersistenceContext private EntityManager em;

  @Override
  public String name() {
    return "attachment";
  }

  @Override
  public Map<Long, Attached> of(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return Map.of();
    }
    return em
        .createQuery(ROWS, AttachedRow.class)
        .setParameter("viewer", viewer.id())
        .setParameter("contents", contentIds)
        .getResultStream()
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
