package org.parvis.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How the directory of the company is reached, and what is read there, as the administrator has set
 * it; asked for at each reading, so that a change counts without a new deployment.
 *
 * @param tls {@code starttls} or {@code none} on {@code ldap://}; empty for what is safe there
 * @param groups where groups are; empty for anywhere
 * @param people where people are; empty for anywhere
 */
public record DirectorySettings(
    String url,
    Optional<String> tls,
    Optional<String> user,
    Optional<String> password,
    Optional<String> groups,
    String groupFilter,
    String name,
    List<String> members,
    Optional<String> people,
    String personFilter,
    String mail,
    String login) {

  private static final String ANY_GROUP =
      "(|(objectClass=group)(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)"
          + "(objectClass=groupOfMembers)(objectClass=posixGroup))";

  /** Empty if the portal is to know no directory. */
  public static Optional<DirectorySettings> read() {
    Config config = ConfigProvider.getConfig();
    String mail =
        config.getOptionalValue("parvis.directory.people.mail", String.class).orElse("mail");
    return config
        .getOptionalValue("parvis.directory.url", String.class)
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new DirectorySettings(
                    url.strip(),
                    config.getOptionalValue("parvis.directory.tls", String.class),
                    config.getOptionalValue("parvis.directory.user", String.class),
                    config.getOptionalValue("parvis.directory.password", String.class),
                    config.getOptionalValue("parvis.directory.groups", String.class),
                    config
                        .getOptionalValue("parvis.directory.groups.filter", String.class)
                        .orElse(ANY_GROUP),
                    config
                        .getOptionalValue("parvis.directory.groups.name", String.class)
                        .orElse("cn"),
                    words(
                        config
                            .getOptionalValue("parvis.directory.groups.members", String.class)
                            .orElse("member,uniqueMember,memberUid")),
                    config.getOptionalValue("parvis.directory.people", String.class),
                    config
                        .getOptionalValue("parvis.directory.people.filter", String.class)
                        .orElse("(" + mail + "=*)"),
                    mail,
                    config
                        .getOptionalValue("parvis.directory.people.login", String.class)
                        .orElse("uid")));
  }

  /** Everything else as at delivery. */
  public static DirectorySettings of(String url, String user, String password) {
    return new DirectorySettings(
        url,
        Optional.empty(),
        Optional.ofNullable(user),
        Optional.ofNullable(password),
        Optional.empty(),
        ANY_GROUP,
        "cn",
        List.of("member", "uniqueMember", "memberUid"),
        Optional.empty(),
        "(mail=*)",
        "mail",
        "uid");
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return url;
  }

  private static List<String> words(String listed) {
    return Stream.of(listed.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }
}
