package org.parvis.setup.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parvis.person.Viewer;
import org.parvis.setup.OpenPoll;
import org.parvis.setup.Steps;
import org.parvis.setup.StepsCard;
import org.parvis.shared.Wording;

/** A new colleague's first steps, at the top of their wall. */
@Named
@RequestScoped
public class SetupSteps {

  @Inject private Steps steps;
  @Inject private Viewer viewer;
  @Inject private FacesContext faces;

  private StepsCard card;
  private Optional<OpenPoll> poll;

  public StepsCard card() {
    if (card == null) {
      card = steps.of(viewer);
    }
    return card;
  }

  /** A number for each field of a competence that is still to be named. */
  public List<Integer> fields() {
    return IntStream.rangeClosed(1, card().missing()).boxed().toList();
  }

  /** A poll that they could answer instead, null for none. */
  public OpenPoll poll() {
    if (poll == null) {
      poll = steps.openPoll(viewer);
    }
    return poll.orElse(null);
  }

  /** What they might say first; it becomes a post as they leave it. */
  public String hello() {
    Wording words = Wording.in(faces.getViewRoot().getLocale());
    return card().role().isEmpty()
        ? words.say("setup.steps.hello.plain", viewer.name())
        : words.say("setup.steps.hello.text", viewer.name(), card().role());
  }
}
