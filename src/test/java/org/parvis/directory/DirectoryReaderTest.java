package org.parvis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.File;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a directory, and what makes a reading count for nothing. */
class DirectoryReaderTest {

  @TempDir private Path folder;

  @Test
  void groupsOfAllKindsHoldTheAddressesOfTheirPeople() throws Exception {
    try (Ldap ldap = Ldap.open()) {
      ldap.person("ann", "Ann.Archer@Example.org")
          .person("bob", "bob@example.org", "b.baker@example.org")
          .person("mute");
      ldap.group("Names", Ldap.dn("ann"), "UID=Bob, ou=People,dc=example,dc=org", Ldap.dn("mute"));
      ldap.entry("Unique", "groupOfUniqueNames", "uniqueMember", Ldap.dn("ann") + "#'01'B");
      ldap.entry("Posix", "posixGroup", "memberUid", "BOB", "nobody");
      ldap.group("Élus du comité social et économique", Ldap.dn("ann"));

      Found found = read(ldap.settings());

      assertThat(emails(found))
          .containsEntry(
              "Names", Set.of("ann.archer@example.org", "bob@example.org", "b.baker@example.org"))
          .containsEntry("Unique", Set.of("ann.archer@example.org"))
          .containsEntry("Posix", Set.of("bob@example.org", "b.baker@example.org"))
          .containsKey("Élus du comité social et économique")
          .hasSize(4);
      assertThat(found.people()).isEqualTo(3);
      assertThat(found.strangers()).as("one without an address, one unknown").isEqualTo(2);
    }
  }

  @Test
  void groupsInGroupsAreFollowedEvenInACircle() throws Exception {
    try (Ldap ldap = Ldap.open()) {
      ldap.person("ann", "ann@example.org").person("bob", "bob@example.org");
      ldap.group("Outer", Ldap.groupDn("Middle"), Ldap.groupDn("Outer"));
      ldap.group("Middle", Ldap.groupDn("Inner"), Ldap.dn("ann"));
      ldap.group("Inner", Ldap.groupDn("Outer"), Ldap.dn("bob"));

      Set<String> both = Set.of("ann@example.org", "bob@example.org");
      assertThat(emails(read(ldap.settings())))
          .containsEntry("Outer", both)
          .containsEntry("Middle", both)
          .containsEntry("Inner", both);
    }
  }

  @Test
  void manyComeInPagesAndBigGroupsInStretches() throws Exception {
    Pager pager = new Pager();
    try (Ldap ldap = Ldap.open(pager)) {
      String[] crew = new String[1_234];
      for (int i = 0; i < crew.length; i++) {
        ldap.person("p" + i, "p" + i + "@example.org");
        crew[i] = Ldap.dn("p" + i);
      }
      ldap.group("Everyone", crew);
      for (int i = 0; i < 600; i++) {
        ldap.group("Team " + i, crew[i]);
      }

      Found found = read(ldap.settings());

      assertThat(found.groups()).hasSize(601);
      assertThat(emails(found).get("Everyone")).hasSize(1_234);
      assertThat(pager.pages).as("two for groups, three for people").isEqualTo(5);
      assertThat(pager.stretches).isEqualTo(2);
    }
  }

  @Test
  void twoPeopleOfOneLoginAreNotTakenForEachOther() throws Exception {
    try (Ldap ldap = Ldap.open()) {
      ldap.person("ann", "ann@example.org").person("bob", "bob@example.org");
      ldap.sets("bob", "employeeNumber", "ann");
      ldap.entry("Posix", "posixGroup", "memberUid", "ann");
      ldap.group("Names", Ldap.dn("ann"));
      DirectorySettings settings = ldap.settings();
      ldap.sets("ann", "employeeNumber", "ann");
      DirectorySettings byNumber =
          new DirectorySettings(
              settings.url(),
              settings.tls(),
              settings.user(),
              settings.password(),
              settings.groups(),
              settings.groupFilter(),
              settings.name(),
              settings.members(),
              settings.people(),
              settings.personFilter(),
              settings.mail(),
              "employeeNumber");

      assertThat(emails(read(byNumber)))
          .containsEntry("Posix", Set.of())
          .containsEntry("Names", Set.of("ann@example.org"));
    }
  }

  @Test
  void whoseAccountIsClosedThereIsInNoGroup() throws Exception {
    try (Ldap ldap = Ldap.open()) {
      ldap.person("ann", "ann@example.org").person("bob", "bob@example.org");
      ldap.group("Names", Ldap.dn("ann"), Ldap.dn("bob"));
      ldap.sets("ann", "userAccountControl", "514");
      ldap.sets("bob", "userAccountControl", "512");

      assertThat(emails(read(ldap.settings()))).containsEntry("Names", Set.of("bob@example.org"));
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndNoneIsNotTried() throws Exception {
    try (Ldap ldap = Ldap.open()) {
      Unread wrong = failure(DirectorySettings.of(ldap.url(), Ldap.USER, "wrong battery"));
      assertThat(wrong.trouble()).isEqualTo(Trouble.REFUSED);
      assertThat(wrong.toString()).doesNotContain("wrong battery");
      assertThat(failure(DirectorySettings.of(ldap.url(), Ldap.USER, null)).trouble())
          .isEqualTo(Trouble.SETTINGS);
      assertThat(ldap.settings().toString()).doesNotContain(Ldap.PASSWORD);
    }
  }

  @Test
  void whatIsNoDirectoryOrNotThereSaysSo() throws Exception {
    assertThat(failure(DirectorySettings.of("http://localhost", null, null)).trouble())
        .isEqualTo(Trouble.SETTINGS);
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    assertThat(failure(DirectorySettings.of("ldap://localhost:" + port, null, null)).trouble())
        .isEqualTo(Trouble.UNREACHABLE);
  }

  @Test
  void anEmptyOrHalfReadDirectoryCountsForNothing() throws Exception {
    try (Ldap ldap = Ldap.open()) {
      ldap.person("ann", "ann@example.org").person("mute");
      assertThat(failure(ldap.settings()).trouble()).isEqualTo(Trouble.NO_GROUPS);
      ldap.group("Silent", Ldap.dn("mute"));
      assertThat(failure(ldap.settings()).trouble()).isEqualTo(Trouble.NOBODY);
      assertThat(failure(at(ldap, "ou=nowhere,dc=example,dc=org")).trouble())
          .isEqualTo(Trouble.BASE);
      assertThat(failure(at(ldap, "not a place")).trouble()).isEqualTo(Trouble.BASE);
    }
    for (ResultCode code : List.of(ResultCode.UNAVAILABLE, ResultCode.BUSY)) {
      try (Ldap ldap = Ldap.open(new Breaking(code))) {
        ldap.person("ann", "ann@example.org").group("Names", Ldap.dn("ann"));
        assertThat(failure(ldap.settings()).trouble()).isEqualTo(Trouble.CUT);
      }
    }
    try (Ldap ldap = Ldap.open(new Breaking(ResultCode.SIZE_LIMIT_EXCEEDED))) {
      ldap.person("ann", "ann@example.org").group("Names", Ldap.dn("ann"));
      assertThat(failure(ldap.settings()).trouble()).isEqualTo(Trouble.LIMIT);
    }
  }

  @Test
  void aLineIsProtectedBeforeThePasswordLeaves() throws Exception {
    try (Ldap plain = Ldap.open()) {
      plain.person("ann", "ann@example.org").group("Names", Ldap.dn("ann"));
      assertThat(failure(secured(plain)).trouble()).isEqualTo(Trouble.UNPROTECTED);
    }
    SSLContext trusting = new SSLUtil(new TrustAllTrustManager()).createSSLContext();
    try (Ldap ldap = Ldap.open(showing("localhost"))) {
      ldap.person("ann", "ann@example.org").group("Names", Ldap.dn("ann"));
      DirectorySettings settings = secured(ldap);
      assertThat(failure(settings).trouble()).as("of whom?").isEqualTo(Trouble.CERTIFICATE);
      assertThat(DirectoryReader.read(settings, new DirectoryServer(settings, trusting)).people())
          .isEqualTo(1);
    }
    try (Ldap ldap = Ldap.open(showing("elsewhere.example.org"))) {
      DirectorySettings settings = secured(ldap);
      assertThat(failure(settings, trusting).trouble())
          .as("of another name")
          .isEqualTo(Trouble.CERTIFICATE);
    }
  }

  /** Shows a certificate with this name. */
  private SSLSocketFactory showing(String name) throws Exception {
    File store = folder.resolve(name + ".p12").toFile();
    String word = "changeit";
    ResultCode made =
        ManageCertificates.main(
            null,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            "generate-self-signed-certificate",
            "--keystore",
            store.getPath(),
            "--keystore-password",
            word,
            "--keystore-type",
            "PKCS12",
            "--alias",
            "server",
            "--subject-dn",
            "CN=" + name,
            "--subject-alternative-name-dns",
            name);
    assertThat(made).isEqualTo(ResultCode.SUCCESS);
    KeyStoreKeyManager keys = new KeyStoreKeyManager(store, word.toCharArray(), "PKCS12", "server");
    return new SSLUtil(keys, new TrustAllTrustManager()).createSSLSocketFactory();
  }

  private static DirectorySettings secured(Ldap ldap) {
    return tls(ldap.settings(), "starttls");
  }

  private static DirectorySettings tls(DirectorySettings settings, String tls) {
    return new DirectorySettings(
        settings.url(),
        Optional.of(tls),
        settings.user(),
        settings.password(),
        settings.groups(),
        settings.groupFilter(),
        settings.name(),
        settings.members(),
        settings.people(),
        settings.personFilter(),
        settings.mail(),
        settings.login());
  }

  private static DirectorySettings at(Ldap ldap, String groups) {
    DirectorySettings settings = ldap.settings();
    return new DirectorySettings(
        settings.url(),
        settings.tls(),
        settings.user(),
        settings.password(),
        Optional.of(groups),
        settings.groupFilter(),
        settings.name(),
        settings.members(),
        settings.people(),
        settings.personFilter(),
        settings.mail(),
        settings.login());
  }

  private static Found read(DirectorySettings settings) throws Unread {
    return DirectoryReader.read(settings, new DirectoryServer(settings));
  }

  private static Unread failure(DirectorySettings settings) throws Exception {
    return failure(settings, SSLContext.getDefault());
  }

  private static Unread failure(DirectorySettings settings, SSLContext trust) {
    try {
      DirectoryReader.read(settings, new DirectoryServer(settings, trust));
    } catch (Unread unread) {
      return unread;
    }
    throw new AssertionError("It was read");
  }

  private static Map<String, Set<String>> emails(Found found) {
    return found.groups().stream().collect(Collectors.toMap(FoundGroup::name, FoundGroup::emails));
  }

  /** Breaks off when people are asked for, after the groups were given. */
  private static final class Breaking extends InMemoryOperationInterceptor {

    private final ResultCode code;

    Breaking(ResultCode code) {
      this.code = code;
    }

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request)
        throws LDAPException {
      if (request.getRequest().getFilter().toString().contains("mail")) {
        throw new LDAPException(code, "at once");
      }
    }
  }

  /** Counts pages, and gives big groups in stretches, as Active Directory does. */
  private static final class Pager extends InMemoryOperationInterceptor {

    private static final int MOST = 500;

    private int pages;
    private int stretches;

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request)
        throws LDAPException {
      SearchRequest asked = request.getRequest().duplicate();
      boolean paged =
          Arrays.stream(asked.getControls()).anyMatch(SimplePagedResultsControl.class::isInstance)
              || Arrays.stream(asked.getControls())
                  .map(Control::getOID)
                  .anyMatch(SimplePagedResultsControl.PAGED_RESULTS_OID::equals);
      if (paged) {
        pages++;
      }
      String range = range(asked);
      if (range != null) {
        stretches++;
        asked.setAttributes("member");
        request.setRequest(asked);
        from = Integer.parseInt(range.replaceAll(".*range=(\\d+)-.*", "$1"));
      } else {
        from = 0;
      }
    }

    private int from;

    private static String range(SearchRequest request) {
      return Arrays.stream(request.getAttributes())
          .filter(it -> it.startsWith("member;range="))
          .findFirst()
          .orElse(null);
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry entry) {
      SearchResultEntry whole = entry.getSearchEntry();
      String[] members = whole.getAttributeValues("member");
      if (members == null || members.length <= MOST) {
        return;
      }
      int end = Math.min(members.length, from + MOST);
      String until = end == members.length ? "*" : Integer.toString(end - 1);
      List<Attribute> attributes = new ArrayList<>(whole.getAttributes());
      attributes.removeIf(it -> it.getBaseName().equalsIgnoreCase("member"));
      attributes.add(new Attribute("member"));
      attributes.add(
          new Attribute(
              "member;range=" + from + "-" + until, Arrays.copyOfRange(members, from, end)));
      entry.setSearchEntry(new SearchResultEntry(whole.getDN(), attributes));
    }
  }
}
