package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.poll.PollResults;
import org.parvis.poll.PollSheet;
import org.parvis.poll.Saying;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What was answered to a poll. */
@Named
@RequestScoped
public class PollShow {

  @Inject private PollResults results;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String key;
  private PollSheet sheet;
  private Place place;

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    sheet = results.find(viewer, Long.parseLong(key)).orElseThrow(NotFound::new);
    place = places.of(sheet.audienceId()).orElse(null);
  }

  public PollSheet getSheet() {
    return sheet;
  }

  /** Where it was asked, null for the whole company. */
  public Place getPlace() {
    return place;
  }

  /** Whether nobody votes any more where it was asked. */
  public boolean isReadOnly() {
    return place != null && place.archived();
  }

  /** The first answers in words to a question. */
  public List<Saying> said(long questionId) {
    return words(questionId).rows();
  }

  /** Where the others start, null if there are none. */
  public String next(long questionId) {
    return words(questionId).next();
  }

  private Page<Saying> words(long questionId) {
    return sheet.words().getOrDefault(questionId, new Page<>(List.of(), null));
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
