package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.parvis.audience.Audience;
import org.parvis.person.Person;
import org.parvis.person.PersonCard;
import org.parvis.shared.InvalidText;
import org.parvis.shared.Text;

/** People who gather around a trade, a topic or a project; its id is that of its audience. */
@Entity
public class Community {

  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_PURPOSE = 300;
  public static final int LONGEST_CHARTER = 5000;
  public static final int LONGEST_WELCOME = 2000;

  @Id private Long id;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "id")
  private Audience audience;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  /** Its words, folded, each after a space: by the start of any of them it is found. */
  @Column(name = "name_words")
  private String nameWords;

  @Enumerated(EnumType.STRING)
  private CommunityKind kind;

  @Enumerated(EnumType.STRING)
  private Openness openness;

  private String purpose;
  private String charter;
  private String welcome;

  @Column(name = "official_at")
  private Instant officialAt;

  @Column(name = "sponsor_id")
  private Long sponsorId;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Enumerated(EnumType.STRING)
  private PilotState pilot;

  @Column(name = "created_by")
  private Long createdBy;

  @Column(name = "submit_key")
  private String submitKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Column(name = "shadow_id")
  private Long shadowId;

  @Version private int version;

  protected Community() {}

  /**
   * @param audience new, and without a face
   * @param submitKey made once for the form: sent twice, there is one community
   */
  Community(Audience audience, long createdBy, String submitKey, Instant createdAt) {
    this.audience = audience;
    this.createdBy = createdBy;
    this.submitKey = submitKey;
    this.createdAt = createdAt;
  }

  /**
   * Says what it is.
   *
   * @param slug the end of its address from now on
   * @throws InvalidText if the name is missing, or something is too long
   */
  void describe(CommunityDraft draft, String slug) {
    name = Text.required(draft.getName(), LONGEST_NAME, "community.field.name");
    nameKey = Text.key(name, LONGEST_NAME);
    nameWords =
        Person.words(nameKey).stream().map(word -> " " + word).collect(Collectors.joining());
    kind = draft.getKind();
    openness = draft.getOpenness();
    purpose = Text.optional(draft.getPurpose(), LONGEST_PURPOSE, "community.field.purpose");
    charter = Text.optionalLines(draft.getCharter(), LONGEST_CHARTER, "community.field.charter");
    welcome = Text.optionalLines(draft.getWelcome(), LONGEST_WELCOME, "community.field.welcome");
    audience.present(slug, name, draft.getHue());
    audience.open(openness == Openness.OPEN && deletedAt == null);
  }

  /**
   * Says how the project runs; of what is none, all of it is forgotten.
   *
   * @param sponsor by id, null for none
   * @throws ProjectDates if it would end before it begins
   */
  void schedule(Long sponsor, LocalDate from, LocalDate to, Stage newStage) {
    boolean project = kind == CommunityKind.PROJECT;
    if (project && from != null && to != null && to.isBefore(from)) {
      throw new ProjectDates();
    }
    sponsorId = project ? sponsor : null;
    startsOn = project ? from : null;
    endsOn = project ? to : null;
    stage = project ? newStage : null;
  }

  public Long id() {
    return id;
  }

  Long sponsorId() {
    return sponsorId;
  }

  /** What it says of itself. */
  About seen(PersonCard sponsor) {
    return new About(charter, welcome, sponsor, startsOn, endsOn, stage, createdAt);
  }

  /** Tells a template what it is set to. */
  void settle(Template template) {
    template.say(kind, openness, purpose, charter, welcome);
  }

  Audience audience() {
    return audience;
  }

  public Openness openness() {
    return openness;
  }

  boolean hasCharter() {
    return charter != null;
  }

  boolean isOfficial() {
    return officialAt != null;
  }

  /**
   * @param at null for not any more
   */
  void recognize(Instant at) {
    officialAt = at;
  }

  boolean isPilot() {
    return pilot != null;
  }

  /** How far it has come as an experiment, null if it is none. */
  PilotState pilot() {
    return pilot;
  }

  void run(PilotState as) {
    pilot = as;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  Instant deletedAt() {
    return deletedAt;
  }

  /** The audience that keeps its grants while it is deleted, null if it never was. */
  Long shadowId() {
    return shadowId;
  }

  void casts(long newShadowId) {
    shadowId = newShadowId;
  }

  /** Nobody sees it any more. */
  void delete(Instant at) {
    deletedAt = at;
    audience.open(false);
  }

  /** It is what it was. */
  void restore() {
    deletedAt = null;
    audience.open(openness == Openness.OPEN);
  }

  public int version() {
    return version;
  }
}
