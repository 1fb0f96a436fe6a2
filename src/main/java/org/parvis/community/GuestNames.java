package org.parvis.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.person.Status;
import org.parvis.shared.Text;

/**
 * Finds whom someone means who writes a name, in either order, an e-mail address, or the address of
 * a profile. An e-mail address that its owner keeps to themselves finds nobody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GuestNames {

  private static final Pattern PROFILE = Pattern.compile("/person/([^/?#\\s]+)");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;\"()]+@[^@\\s<>,;\"()]+");
  private static final int MOST_WORDS = 6;

  @PersistenceContext private EntityManager em;

  /** Those who can be meant; who is not active is not. */
  List<Long> meant(String typed) {
    Matcher profile = PROFILE.matcher(typed);
    if (profile.find()) {
      return find("p.slug", Set.of(decoded(profile.group(1))));
    }
    Matcher email = EMAIL.matcher(typed);
    if (email.find()) {
      return find(
          "p.contact is not null and p.email", Set.of(email.group().toLowerCase(Locale.ROOT)));
    }
    List<Long> named = find("p.nameKey", names(typed));
    return named.isEmpty() ? find("p.slug", Set.of(Text.line(typed))) : named;
  }

  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException nonsense) {
      return slug;
    }
  }

  /** The name as it stands, and with its last words first: {@code Martin, Ann} is Ann Martin. */
  private static Set<String> names(String typed) {
    String name = Text.fold(typed.replaceAll("[,;\"]", " "));
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    for (int i = 1; i < words.size() && words.size() <= MOST_WORDS; i++) {
      Collections.rotate(words, 1);
      names.add(String.join(" ", words));
    }
    return names;
  }

  private List<Long> find(String field, Set<String> values) {
    return em.createQuery(
            "select p.id from Person p where p.status = :active and " + field + " in :wanted",
            Long.class)
        .setParameter("active", Status.ACTIVE)
        .setParameter("wanted", values)
        .setMaxResults(2)
        .getResultList();
  }
}
