package org.parvis.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

/** The directory of a company, on this computer, for the time of a test. */
public final class Ldap implements AutoCloseable {

  public static final String USER = "cn=parvis,dc=example,dc=org";
  static final String PASSWORD = "correct horse";

  private static final String TOP = "dc=example,dc=org";

  private final InMemoryDirectoryServer server;

  private Ldap(InMemoryDirectoryServer server) {
    this.server = server;
  }

  public static Ldap open(InMemoryOperationInterceptor... between) throws Exception {
    return open(null, between);
  }

  /**
   * @param startTls what protects a line that asks for it, null for nothing
   */
  public static Ldap open(SSLSocketFactory startTls, InMemoryOperationInterceptor... between)
      throws Exception {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(TOP);
    config.addAdditionalBindCredentials(USER, PASSWORD);
    config.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig(
            "lan", InetAddress.getLoopbackAddress(), 0, startTls));
    config.setSchema(null);
    Stream.of(between).forEach(config::addInMemoryOperationInterceptor);
    InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
    server.startListening();
    server.add("dn: " + TOP, "objectClass: domain", "dc: example");
    server.add("dn: ou=people," + TOP, "objectClass: organizationalUnit", "ou: people");
    server.add("dn: ou=groups," + TOP, "objectClass: organizationalUnit", "ou: groups");
    return new Ldap(server);
  }

  public String url() {
    return "ldap://localhost:" + server.getListenPort();
  }

  public DirectorySettings settings() {
    return DirectorySettings.of(url(), USER, PASSWORD);
  }

  public Ldap person(String uid, String... mails) throws Exception {
    List<String> lines =
        new ArrayList<>(List.of("dn: " + dn(uid), "objectClass: inetOrgPerson", "uid: " + uid));
    lines.addAll(List.of("cn: " + uid, "sn: " + uid));
    Stream.of(mails).forEach(mail -> lines.add("mail: " + mail));
    server.add(lines.toArray(String[]::new));
    return this;
  }

  /** A group whose members are these places. */
  public Ldap group(String name, String... members) throws Exception {
    return entry(name, "groupOfNames", "member", members);
  }

  public Ldap entry(String name, String type, String attribute, String... members)
      throws Exception {
    List<String> lines =
        new ArrayList<>(List.of("dn: " + groupDn(name), "objectClass: " + type, "cn: " + name));
    Stream.of(members).forEach(member -> lines.add(attribute + ": " + member));
    server.add(lines.toArray(String[]::new));
    return this;
  }

  public void leaves(String uid, String group) throws Exception {
    server.modify(groupDn(group), new Modification(ModificationType.DELETE, "member", dn(uid)));
  }

  public void enters(String uid, String group) throws Exception {
    server.modify(groupDn(group), new Modification(ModificationType.ADD, "member", dn(uid)));
  }

  public void rename(String group, String name) throws Exception {
    server.modifyDN(groupDn(group), "cn=" + name, true);
  }

  public void remove(String group) throws Exception {
    server.delete(groupDn(group));
  }

  public void sets(String uid, String attribute, String value) throws Exception {
    server.modify(dn(uid), new Modification(ModificationType.REPLACE, attribute, value));
  }

  public static String dn(String uid) {
    return "uid=" + uid + ",ou=people," + TOP;
  }

  public static String groupDn(String name) {
    return "cn=" + name + ",ou=groups," + TOP;
  }

  @Override
  public void close() {
    server.shutDown(true);
  }
}
