package org.parvis.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import org.parvis.person.Role;
import org.parvis.person.Status;
import org.parvis.shared.Text;

/**
 * Which accounts one looks for.
 *
 * @param text a part of the name or of the e-mail address, empty for all
 * @param status null for every one
 * @param role null for both
 */
public record AccountSearch(String text, Status status, Role role) {

  private static final int LONGEST = 100;

  public AccountSearch {
    String folded = Text.fold(Objects.toString(text, ""));
    text = folded.substring(0, Math.min(folded.length(), LONGEST));
  }

  List<AccountRow> read(EntityManager entities, String after, int most) {
    TypedQuery<AccountRow> query =
        entities.createQuery(
            "select new org.parvis.security.AccountRow(p.id, p.slug, p.name, p.portrait, p.email,"
                + " p.jobTitle, p.role, p.status, p.nameKey) from Person p"
                + " where (p.nameKey > :key or p.nameKey = :key and p.id > :id)"
                + (text.isEmpty()
                    ? ""
                    : " and (p.nameKey like :part escape '!' or p.email like :part escape '!')")
                + (status == null ? "" : " and p.status = :status")
                + (role == null ? "" : " and p.role = :role")
                + " order by p.nameKey, p.id",
            AccountRow.class);
    Place place = Place.of(after);
    query.setParameter("key", place.nameKey()).setParameter("id", place.id());
    if (!text.isEmpty()) {
      query.setParameter("part", "%" + text.replaceAll("([%_!])", "!$1") + "%");
    }
    if (status != null) {
      query.setParameter("status", status);
    }
    if (role != null) {
      query.setParameter("role", role);
    }
    return query.setMaxResults(most).getResultList();
  }

  /** Where a page of the list starts. */
  private record Place(String nameKey, long id) {

    static Place of(String cursor) {
      String[] parts = Objects.toString(cursor, "").split("\\.", 2);
      return parts.length == 2 && parts[0].matches("\\d{1,18}")
          ? new Place(parts[1].replace("\0", ""), Long.parseLong(parts[0]))
          : new Place("", 0);
    }
  }
}
