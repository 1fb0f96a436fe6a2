package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.mail.Mails;
import org.parvis.notification.Choices;
import org.parvis.notification.Kind;
import org.parvis.notification.Rhythm;
import org.parvis.notification.Wish;
import org.parvis.person.Viewer;

/** The page on which one chooses how to be told. */
@Named
@RequestScoped
public class NotificationSettings {

  @Inject private Choices choices;
  @Inject private Mails mails;
  @Inject private Viewer viewer;

  private String saved;
  private List<Wish> wishes = List.of();

  public void load() {
    wishes = choices.of(viewer);
  }

  public List<Wish> getWishes() {
    return wishes;
  }

  /** Those that make sense for this kind. */
  public List<Rhythm> rhythms(Kind kind) {
    return Stream.of(Rhythm.values())
        .filter(rhythm -> kind != Kind.WALL || rhythm != Rhythm.ONCE)
        .toList();
  }

  public boolean isMailOn() {
    return mails.isOn();
  }

  public String getSaved() {
    return saved;
  }

  public void setSaved(String saved) {
    this.saved = saved;
  }
}
