package org.parvis.person;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** One profile with its skills, in one query. What is withheld is in none but its owner's. */
enum ProfileQuery {
  SHOWN("p.site", "p.phone", "p.contact_email", "p.languages", "p.about", "s.proof"),
  OWN(
      "coalesce(p.own_site, p.site)",
      "coalesce(p.own_phone, p.phone)",
      "p.email",
      "coalesce(p.own_languages, p.languages)",
      "coalesce(p.own_about, p.about)",
      "coalesce(s.own_proof, s.proof)");

  private static final int SKILL = 14;

  private final String sql;

  ProfileQuery(
      String site, String phone, String email, String languages, String about, String proof) {
    String shown = String.join(", ", site, phone, email, languages, about);
    sql =
        "select p.id, p.slug, p.name, p.portrait, p.job_title, p.department, "
            + shown
            + ", p.joined_at, p.status, p.withheld, k.id skill, k.name skill_name, s.level, "
            + proof
            + ", (select count(*) from endorsement e join person q on q.id = e.endorser_id"
            + " where e.person_id = s.person_id and e.skill_id = s.skill_id and q.status = ?),"
            + " (select count(*) from endorsement e where e.person_id = s.person_id"
            + " and e.skill_id = s.skill_id and e.endorser_id = ?)"
            + " from person p left join person_skill s on s.person_id = p.id"
            + " left join skill k on k.id = s.skill_id where p.slug = ? order by k.name_key";
  }

  Optional<Profile> read(EntityManager em, Viewer viewer, String slug) {
    List<Row> rows = new Sql().add(sql, Status.ACTIVE.name(), viewer.id(), slug).rows(em);
    return rows.stream()
        .findFirst()
        .map(ProfileQuery::profile)
        .map(found -> found.with(this == OWN ? found.withheld() : Set.of(), skills(rows)));
  }

  private static Profile profile(Row row) {
    return new Profile(
        row.number(0),
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        row.text(8),
        row.text(9),
        row.text(10),
        row.instant(11),
        Status.valueOf(row.text(12)),
        row.text(13));
  }

  private static List<ProfileSkill> skills(List<Row> rows) {
    return rows.stream()
        .filter(row -> !row.isNull(SKILL))
        .map(row -> ProfileSkill.of(row, SKILL))
        .sorted(Comparator.comparing(ProfileSkill::level).reversed())
        .toList();
  }
}
