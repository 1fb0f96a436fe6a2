package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.poll.PollResults;
import org.parvis.poll.PollSheet;
import org.parvis.poll.QuestionCard;
import org.parvis.poll.Saying;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What was answered to a poll. */
@Named
@RequestScoped
public class PollShow {

  private static final int FIRST = 10;

  @Inject private PollResults results;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String key;
  private PollSheet sheet;
  private Place place;
  private Map<Long, Page<Saying>> words = Map.of();

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    sheet = results.find(viewer, Long.parseLong(key)).orElseThrow(NotFound::new);
    place = places.of(sheet.audienceId()).orElse(null);
    if (sheet.card().told()) {
      words =
          sheet.card().questions().stream()
              .filter(QuestionCard::isInWords)
              .collect(
                  Collectors.toMap(
                      QuestionCard::id, it -> results.words(viewer, it.id(), null, FIRST)));
    }
  }

  public PollSheet getSheet() {
    return sheet;
  }

  /** Where it was asked, null for the whole company. */
  public Place getPlace() {
    return place;
  }

  /** The first answers in words to a question. */
  public List<Saying> said(long questionId) {
    return words.containsKey(questionId) ? words.get(questionId).rows() : List.of();
  }

  /** Where the others start, null if there are none. */
  public String next(long questionId) {
    return words.containsKey(questionId) ? words.get(questionId).next() : null;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
