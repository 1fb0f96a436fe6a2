package org.parvis.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;
import org.parvis.storage.Sql;

/**
 * The groups of the directory, and how it is read, for administrators. Everyone else gets {@link
 * NotFound}.
 */
@Stateless
public class Groups {

  @PersistenceContext private EntityManager em;
  @Inject private DirectoryRows rows;
  @Inject private Clock clock;

  /** Where the directory is; empty if the portal knows none. */
  public Optional<String> place(Viewer viewer) {
    demand(viewer);
    return DirectorySettings.read().map(DirectorySettings::url);
  }

  public DirectoryStatus status(Viewer viewer) {
    demand(viewer);
    return em.find(DirectoryReading.class, DirectoryReading.ONLY).status(clock.instant());
  }

  /** The directory is to be read now. */
  public void call(Viewer viewer) {
    demand(viewer);
    rows.call();
  }

  /**
   * Some of the groups, by name.
   *
   * @param part of the name, in any case; empty for all
   */
  public List<GroupCard> named(Viewer viewer, String part, int most) {
    demand(viewer);
    String like = Text.key(part, DirectoryGroup.LONGEST_NAME).replaceAll("[!%_]", "!$0");
    List<GroupCard> found =
        new Sql()
                .add("select g.id, g.name, g.parent, (select count(*) from directory_member d")
                .add(
                    " join person p on p.email = d.email where d.group_id = g.id and p.status = 'ACTIVE')")
                .add(" from directory_group g where g.gone_at is null")
                .add(" and g.name_key like ? escape '!'", "%" + like + "%")
                .add(" order by g.name_key, g.id fetch first " + most + " rows only")
                .rows(em)
                .stream()
                .map(row -> new GroupCard(row.number(0), row.text(1), row.text(2), row.number(3)))
                .toList();
    Map<String, Long> names =
        found.stream().collect(Collectors.groupingBy(GroupCard::name, Collectors.counting()));
    return found.stream().map(it -> names.get(it.name()) > 1 ? it : it.alone()).toList();
  }

  /**
   * The name of a group that is there.
   *
   * @throws NotFound if it is not
   */
  public String name(Viewer viewer, long id) {
    demand(viewer);
    return em.createQuery(
            "select g.name from DirectoryGroup g where g.id = :id and g.goneAt is null",
            String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
