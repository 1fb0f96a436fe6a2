package org.parvis.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.person.InvalidEmail;
import org.parvis.person.Language;
import org.parvis.person.Person;
import org.parvis.person.Profiles;
import org.parvis.person.Skill;
import org.parvis.shared.InvalidText;
import org.parvis.shared.Text;

/** What a line of a roster says of a colleague, in the form in which it is kept. */
@Embeddable
public class RosterCells {

  private static final int LONGEST = 120;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_SKILLS = 2_000;
  private static final String BETWEEN_SKILLS = "[,;|\n]";

  private String email;
  private String name;

  @Column(name = "job_title")
  private String jobTitle;

  private String department;
  private String site;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String skills;

  protected RosterCells() {}

  /** As they stand, cut to what can be kept: for the report. */
  RosterCells(RosterLine line) {
    email = cut(line.in(RosterColumn.EMAIL), LONGEST_EMAIL);
    name = cut(line.name(), LONGEST);
    jobTitle = cut(line.in(RosterColumn.JOB_TITLE), LONGEST);
    department = cut(line.in(RosterColumn.DEPARTMENT), LONGEST);
    site = cut(line.in(RosterColumn.SITE), LONGEST);
    language = language(line.in(RosterColumn.LANGUAGE));
    skills = cut(String.join(", ", skills(line.in(RosterColumn.SKILLS))), LONGEST_SKILLS);
  }

  /**
   * Whether they can be kept as they stand.
   *
   * @throws RowRefused with the reason, if not
   */
  void check(RosterLine line) throws RowRefused {
    checkEmail(line.in(RosterColumn.EMAIL));
    checkLength(line.name(), RosterColumn.NAME);
    for (RosterColumn column :
        List.of(RosterColumn.JOB_TITLE, RosterColumn.DEPARTMENT, RosterColumn.SITE)) {
      checkLength(line.in(column), column);
    }
    List<String> named = skills(line.in(RosterColumn.SKILLS));
    if (named.stream().anyMatch(skill -> skill.length() > Skill.LONGEST_NAME)) {
      throw new RowRefused(Reason.TOO_LONG, RosterColumn.SKILLS.name());
    }
    if (named.size() > Profiles.MOST_SKILLS) {
      throw new RowRefused(Reason.TOO_MANY_SKILLS, null);
    }
  }

  private void checkEmail(String typed) throws RowRefused {
    String address = Text.line(typed);
    if (address.isEmpty()) {
      throw new RowRefused(Reason.NO_EMAIL, null);
    }
    if (address.indexOf('@') < 0) {
      throw new RowRefused(Reason.NO_AT, email);
    }
    if (address.indexOf(' ') >= 0) {
      throw new RowRefused(Reason.SPACE, email);
    }
    try {
      email = Person.address(address);
    } catch (InvalidText tooLong) {
      throw new RowRefused(Reason.TOO_LONG, RosterColumn.EMAIL.name());
    } catch (InvalidEmail invalid) {
      throw new RowRefused(Reason.BAD_EMAIL, email);
    }
  }

  private static void checkLength(String typed, RosterColumn column) throws RowRefused {
    if (Text.line(typed).length() > LONGEST) {
      throw new RowRefused(Reason.TOO_LONG, column.name());
    }
  }

  String email() {
    return email;
  }

  String jobTitle() {
    return jobTitle;
  }

  String department() {
    return department;
  }

  String site() {
    return site;
  }

  Language language() {
    return language;
  }

  List<String> skills() {
    return skills(skills == null ? "" : skills);
  }

  String called() {
    return new InvitationDraft(email, name, null, null).called();
  }

  private static List<String> skills(String typed) {
    return Stream.of(typed.split(BETWEEN_SKILLS))
        .map(Text::line)
        .filter(skill -> !skill.isEmpty())
        .distinct()
        .toList();
  }

  private static Language language(String typed) {
    String word = Text.fold(typed);
    if (word.startsWith("fr")) {
      return Language.FR;
    }
    return word.startsWith("en") || word.startsWith("ang") ? Language.EN : null;
  }

  private static String cut(String typed, int longest) {
    String line = Text.line(typed);
    return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), longest));
  }
}
