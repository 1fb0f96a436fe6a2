package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The latest thanks that a colleague was given, for their profile. */
@Named
@RequestScoped
public class ThanksGlimpse {

  @Inject private ThanksOf thanks;

  private String key;

  public void load() {
    thanks.setKey(key);
    thanks.glimpse();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
