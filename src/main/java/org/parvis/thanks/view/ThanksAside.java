package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.thanks.Lately;
import org.parvis.thanks.Thanked;

/** Those thanked lately, beside the wall. */
@Named
@RequestScoped
public class ThanksAside {

  private static final int SHOWN = 3;

  @Inject private Lately lately;

  private List<Thanked> people;

  public List<Thanked> getPeople() {
    if (people == null) {
      people = lately.some(SHOWN);
    }
    return people;
  }
}
