package org.parvis.community;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.parvis.shared.Wording;

/** The templates that there are from the first day on, in the language of whoever uses them. */
public enum FirstTemplate {
  TRADE(CommunityKind.TRADE, Openness.OPEN),
  TOPIC(CommunityKind.TOPIC, Openness.OPEN),
  PROJECT(CommunityKind.PROJECT, Openness.MODERATED),
  PILOT(CommunityKind.TOPIC, Openness.OPEN);

  private final CommunityKind kind;
  private final Openness openness;

  FirstTemplate(CommunityKind kind, Openness openness) {
    this.kind = kind;
    this.openness = openness;
  }

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this key. */
  public static Optional<FirstTemplate> of(String key) {
    for (FirstTemplate template : values()) {
      if (template.key().equals(key)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }

  /** What the form begins with. */
  public Beginning beginning(Wording wording, LocalDate today) {
    CommunityDraft draft = new CommunityDraft();
    draft.setKind(kind);
    draft.setOpenness(openness);
    draft.setCharter(wording.say("community.template.charter." + name()));
    draft.setWelcome(wording.say("community.template.welcome." + name()));
    draft.setTags(wording.say("community.template.tags." + name()));
    return new Beginning(draft, this == PILOT ? new PilotDraft(today) : null);
  }
}
