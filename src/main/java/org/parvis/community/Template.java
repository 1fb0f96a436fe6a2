package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parvis.shared.Text;

/** The settings of a pilot that worked, for others to begin with. */
@Entity
@Table(name = "community_template")
public class Template {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "made_of")
  private Long madeOf;

  private String name;

  @Enumerated(EnumType.STRING)
  private CommunityKind kind;

  @Enumerated(EnumType.STRING)
  private Openness openness;

  private String purpose;
  private String charter;
  private String welcome;
  private String tags;
  private String hypothesis;

  @Enumerated(EnumType.STRING)
  private PilotMeasure measure;

  private int target;

  @Column(name = "made_by")
  private Long madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  protected Template() {}

  Template(long madeOf) {
    this.madeOf = madeOf;
  }

  /**
   * Keeps what these are, as they are now.
   *
   * @param newName what it is called
   * @param newTags words behind commas
   */
  void take(String newName, Community community, Pilot pilot, String newTags) {
    name = Text.required(newName, Community.LONGEST_NAME, "community.template.name");
    community.settle(this);
    tags = newTags;
    hypothesis = pilot.hypothesis();
    measure = pilot.measure();
    target = pilot.target();
    removedAt = null;
  }

  void say(CommunityKind ofKind, Openness as, String aPurpose, String aCharter, String aWelcome) {
    kind = ofKind;
    openness = as;
    purpose = aPurpose;
    charter = aCharter;
    welcome = aWelcome;
  }

  void sign(long personId, Instant at) {
    madeBy = personId;
    madeAt = at;
  }

  long madeOf() {
    return madeOf;
  }

  boolean isRemoved() {
    return removedAt != null;
  }

  /**
   * @param at null to offer it again
   */
  void remove(Instant at) {
    removedAt = at;
  }

  /** What a new community begins with. */
  CommunityDraft draft() {
    CommunityDraft draft = new CommunityDraft();
    draft.setKind(kind);
    draft.setOpenness(openness);
    draft.setPurpose(purpose);
    draft.setCharter(charter);
    draft.setWelcome(welcome);
    draft.setTags(tags);
    return draft;
  }

  /** What its pilot begins with. */
  void prepare(PilotDraft draft) {
    draft.setHypothesis(hypothesis);
    draft.setMeasure(measure);
    draft.aim(measure, target);
  }
}
