package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Those whom a typed name finds, for the form that a script completes. */
@Named
@RequestScoped
public class ThanksFound {

  @Inject private ThanksNew form;

  public void load() {
    form.loadFound();
  }
}
