package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.person.Viewer;
import org.parvis.proposal.Alike;
import org.parvis.proposal.HelpRow;
import org.parvis.proposal.Likeness;
import org.parvis.proposal.OpinionRow;
import org.parvis.proposal.ProposalPages;
import org.parvis.proposal.ProposalSheet;
import org.parvis.proposal.StepRow;
import org.parvis.shared.ListingOf;
import org.parvis.shared.NotFound;

/** The whole of one proposal, beside its card. */
@Named
@RequestScoped
public class ProposalShow extends ListingOf<OpinionRow> {

  private static final int SIZE = 30;
  private static final int HELPERS = 60;
  private static final int CANDIDATES = 8;
  private static final Duration USUAL = Duration.ofDays(14);

  @Inject private ProposalPages pages;
  @Inject private Likeness likeness;
  @Inject private Glimpses glimpses;
  @Inject private Places places;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private ProposalSheet sheet;
  private List<HelpRow> helpers = List.of();
  private List<StepRow> steps = List.of();
  private List<Alike> candidates = List.of();
  private Glimpse other;

  public void load() {
    if (getKey() == null || !getKey().matches("\\d{1,18}")) {
      throw new NotFound();
    }
    long id = Long.parseLong(getKey());
    sheet = pages.find(viewer, id).orElseThrow(NotFound::new);
    show(pages.opinions(viewer, id, start(), SIZE));
    helpers = pages.helpers(viewer, id, HELPERS);
    steps = pages.steps(viewer, id);
    if (sheet.canMerge()) {
      candidates = likeness.candidates(viewer, id, sheet.placeId(), sheet.title(), CANDIDATES);
    }
    if (sheet.card().isMerged()) {
      long into = sheet.card().mergedInto();
      other = glimpses.of(viewer, List.of(into)).get(into);
    }
  }

  public ProposalSheet getSheet() {
    return sheet;
  }

  public List<HelpRow> getHelpers() {
    return helpers;
  }

  /** What became of it. */
  public List<StepRow> getSteps() {
    return steps;
  }

  /** What it may be the same as. */
  public List<Alike> getCandidates() {
    return candidates;
  }

  /** What it is the same as, null for nothing that the viewer sees. */
  public Glimpse getOther() {
    return other;
  }

  /** Where it stands, null for the company. */
  public Place getPlace() {
    return places.of(sheet.placeId()).orElse(null);
  }

  /** The day that is proposed for the answer. */
  public LocalDate getDay() {
    Instant now = clock.instant();
    Instant due = sheet.card().dueAt();
    return Days.of(due.isAfter(now) ? due : now.plus(USUAL), request);
  }

  /** The first day that can be promised. */
  public LocalDate getToday() {
    return Days.of(clock.instant(), request);
  }
}
