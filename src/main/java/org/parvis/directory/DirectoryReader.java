package org.parvis.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads every group and every person of the directory: all of it, or nothing. */
final class DirectoryReader {

  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int PAGE = 500;
  private static final int LONGEST_SECONDS = 120;
  private static final int DISABLED = 2;

  private final DirectorySettings settings;
  private final LDAPConnection line;
  private final long end = System.nanoTime() + LONGEST.toNanos();

  DirectoryReader(DirectorySettings settings, LDAPConnection line) {
    this.settings = settings;
    this.line = line;
  }

  /**
   * @throws Unread if it could not be read to its end, or there is nothing in it
   */
  static Found read(DirectorySettings settings, DirectoryServer server) throws Unread {
    try (LDAPConnection line = server.open()) {
      return new DirectoryReader(settings, line).all();
    }
  }

  private Found all() throws Unread {
    try {
      Roll roll = new Roll();
      List<SearchResultEntry> groups = new ArrayList<>();
      each(
          base(settings.groups()),
          settings.groupFilter(),
          groups::add,
          Roll.groupAttributes(settings));
      if (groups.isEmpty()) {
        throw new Unread(Trouble.NO_GROUPS, settings.groups().orElse(""));
      }
      for (SearchResultEntry group : groups) {
        roll.addGroup(group.getDN(), Roll.face(group, settings), members(group));
      }
      each(
          base(settings.people()),
          settings.personFilter(),
          person -> addPerson(roll, person),
          settings.mail(),
          settings.login(),
          "userAccountControl");
      Found found = roll.found();
      if (found.people() == 0) {
        throw new Unread(Trouble.NOBODY, settings.people().orElse(""));
      }
      return found;
    } catch (LDAPException failed) {
      throw Unread.reading(failed);
    }
  }

  /** Whose account is closed in the directory (Active Directory) is in none of its groups. */
  private void addPerson(Roll roll, SearchResultEntry person) {
    Integer flags = person.getAttributeValueAsInteger("userAccountControl");
    if (flags == null || (flags & DISABLED) == 0) {
      roll.addPerson(
          person.getDN(), values(person, settings.login()), values(person, settings.mail()));
    }
  }

  private static List<String> values(SearchResultEntry entry, String attribute) {
    String[] values = entry.getAttributeValues(attribute);
    return values == null ? List.of() : List.of(values);
  }

  /** The members of a group; what the server gives by and by is fetched to its end. */
  private List<String> members(SearchResultEntry group) throws LDAPException, Unread {
    List<String> members = new ArrayList<>();
    for (String attribute : settings.members()) {
      Optional<Attribute> stretch = stretch(group, attribute, members);
      while (stretch.isPresent()) {
        int next = Stretch.of(stretch.get()).end() + 1;
        SearchRequest request =
            new SearchRequest(
                group.getDN(),
                SearchScope.BASE,
                "(objectClass=*)",
                attribute + ";range=" + next + "-*");
        SearchResult answer = ask(request);
        if (answer.getEntryCount() != 1) {
          throw new Unread(Trouble.CUT, group.getDN());
        }
        int before = members.size();
        stretch = stretch(answer.getSearchEntries().get(0), attribute, members);
        if (members.size() == before) {
          throw new Unread(Trouble.CUT, group.getDN());
        }
      }
    }
    return members;
  }

  /** Adds the values that there are. What is returned is the stretch after which there are more. */
  private static Optional<Attribute> stretch(
      SearchResultEntry group, String attribute, List<String> members) {
    Optional<Attribute> unfinished = Optional.empty();
    for (Attribute one : group.getAttributes()) {
      if (one.getBaseName().equalsIgnoreCase(attribute)) {
        members.addAll(List.of(one.getValues()));
        if (!Stretch.of(one).isLast()) {
          unfinished = Optional.of(one);
        }
      }
    }
    return unfinished;
  }

  private void each(
      String base, String filter, Consumer<SearchResultEntry> visitor, String... attributes)
      throws LDAPException, Unread {
    ASN1OctetString cookie = null;
    boolean more = true;
    while (more) {
      SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, attributes);
      request.setTimeLimitSeconds(LONGEST_SECONDS);
      request.addControl(new SimplePagedResultsControl(PAGE, cookie, false));
      SearchResult answer = ask(request);
      answer.getSearchEntries().forEach(visitor);
      SimplePagedResultsControl page = SimplePagedResultsControl.get(answer);
      more = page != null && page.moreResultsToReturn();
      cookie = more ? page.getCookie() : null;
    }
  }

  private SearchResult ask(SearchRequest request) throws LDAPException, Unread {
    if (System.nanoTime() - end > 0) {
      throw new Unread(Trouble.LIMIT, LONGEST.toString());
    }
    return line.search(request);
  }

  private String base(Optional<String> set) throws LDAPException, Unread {
    if (set.isPresent() && !set.get().isBlank()) {
      return set.get().strip();
    }
    RootDSE root = line.getRootDSE();
    String usual = root == null ? null : root.getAttributeValue("defaultNamingContext");
    String[] contexts = root == null ? null : root.getNamingContextDNs();
    if (usual == null && (contexts == null || contexts.length == 0)) {
      throw new Unread(Trouble.BASE, "namingContexts");
    }
    return usual == null ? contexts[0] : usual;
  }
}
