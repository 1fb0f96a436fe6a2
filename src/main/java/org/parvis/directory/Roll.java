package org.parvis.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parvis.person.Person;
import org.parvis.shared.Refusal;
import org.parvis.shared.Text;

/** People and groups as they are read, and in the end who is in which group. */
final class Roll {

  private static final int LONGEST = 255;
  private static final String UUID = "entryUUID";
  private static final String GUID = "objectGUID";

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Set<String>> byPlace = new HashMap<>();
  private final Map<String, Set<String>> byLogin = new HashMap<>();

  /** What a group shows of itself. */
  record Face(String uid, String name, String parent) {}

  private record Group(Face face, String place, Set<String> members) {}

  static String[] groupAttributes(DirectorySettings settings) {
    return Stream.concat(Stream.of(settings.name(), UUID, GUID), settings.members().stream())
        .toArray(String[]::new);
  }

  static Face face(SearchResultEntry group, DirectorySettings settings) {
    String name = Text.line(group.getAttributeValue(settings.name()));
    return new Face(
        uid(group),
        cut(name.isEmpty() ? group.getDN() : name),
        cut(Objects.toString(parent(group), "")));
  }

  private static String parent(SearchResultEntry group) {
    try {
      return group.getParentDNString();
    } catch (LDAPException unreadable) {
      return null;
    }
  }

  private static String uid(SearchResultEntry group) {
    byte[] guid = group.getAttributeValueBytes(GUID);
    String uuid = group.getAttributeValue(UUID);
    if (guid != null) {
      return HexFormat.of().formatHex(guid.length > 32 ? hash(guid) : guid);
    }
    return uuid != null && uuid.length() <= 64 ? uuid : place(key(group.getDN()));
  }

  void addGroup(String dn, Face face, Collection<String> members) {
    Set<String> keys = new HashSet<>();
    members.forEach(member -> keys.add(key(member)));
    groups.put(key(dn), new Group(face, place(key(dn)), keys));
  }

  /** Two people of one login name are both left out of the groups that name them by it. */
  void addPerson(String dn, Collection<String> logins, Collection<String> typed) {
    Set<String> emails = new HashSet<>();
    for (String one : typed) {
      try {
        emails.add(Person.address(one));
      } catch (Refusal unusable) {
        continue;
      }
    }
    if (!emails.isEmpty()) {
      byPlace.put(key(dn), emails);
      for (String login : logins) {
        byLogin.merge(key(login), emails, (one, other) -> Set.of());
      }
    }
  }

  Found found() {
    Set<String> strangers = new HashSet<>();
    List<FoundGroup> found = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            found.add(
                new FoundGroup(
                    group.face.uid(),
                    group.place,
                    group.face.name(),
                    group.face.parent(),
                    emails(key, strangers))));
    return new Found(found, strangers.size());
  }

  /** Of everyone in it and in what is in it; a group that is met again is not gone into. */
  private Set<String> emails(String start, Set<String> strangers) {
    Set<String> emails = new TreeSet<>();
    Set<String> met = new HashSet<>(Set.of(start));
    Deque<String> ahead = new ArrayDeque<>(met);
    while (!ahead.isEmpty()) {
      for (String member : groups.get(ahead.pop()).members) {
        Set<String> person = byPlace.getOrDefault(member, byLogin.get(member));
        if (groups.containsKey(member)) {
          if (met.add(member)) {
            ahead.push(member);
          }
        } else if (person == null) {
          strangers.add(member);
        } else {
          emails.addAll(person);
        }
      }
    }
    return emails;
  }

  /** The form in which two spellings of a place in the directory, or of a login, are one. */
  private static String key(String typed) {
    String name = typed.replaceFirst("#'[01]*'B$", "");
    if (name.contains("=")) {
      try {
        return DN.normalize(name);
      } catch (LDAPException noPlace) {
        return name.toLowerCase(Locale.ROOT);
      }
    }
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String place(String key) {
    return HexFormat.of().formatHex(hash(key.getBytes(StandardCharsets.UTF_8)));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : Text.excerpt(text, LONGEST / 2);
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
