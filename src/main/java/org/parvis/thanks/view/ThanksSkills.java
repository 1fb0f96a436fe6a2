package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.person.Skills;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** What one may thank for: skills of those chosen first, then those that are called so. */
@Named
@RequestScoped
public class ThanksSkills {

  @Inject private ThanksNew form;
  @Inject private Skills skills;
  @Inject private Viewer viewer;

  private String typed;
  private Set<String> names = Set.of();

  public void load() {
    form.loadFound();
    form.loadSkills();
    names = new LinkedHashSet<>(form.getSuggested());
    if (!Text.line(typed).isEmpty()) {
      names.addAll(skills.startingWith(viewer, typed));
    }
  }

  public List<String> getNames() {
    return List.copyOf(names);
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
