package org.parvis.community.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Places;
import org.parvis.community.Beginning;
import org.parvis.community.Communities;
import org.parvis.community.FirstTemplate;
import org.parvis.community.Foundings;
import org.parvis.community.PilotDraft;
import org.parvis.community.PilotMeasure;
import org.parvis.community.Pilots;
import org.parvis.community.TemplateCard;
import org.parvis.community.Templates;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Wording;

/** The form in which a community is founded, from scratch or from a template. */
@Named
@ViewScoped
public class CommunityNew extends CommunityForm {

  private static final long serialVersionUID = 1;

  @Inject private transient Communities communities;
  @Inject private transient Foundings foundings;
  @Inject private transient Templates templates;
  @Inject private transient Pilots pilots;
  @Inject private transient Places places;
  @Inject private transient Provider<Viewer> viewer;

  private final String key = SubmitKey.random().value();
  private final ArrayList<TemplateCard> made = new ArrayList<>();
  private String template;
  private String removed;
  private PilotDraft pilot;

  public void load() {
    if (!communities.canFound(viewer.get())) {
      throw new NotFound();
    }
    made.addAll(templates.all(viewer.get()));
    if (template != null) {
      Beginning beginning = beginning();
      fill(beginning.community());
      pilot = beginning.pilot();
    }
  }

  private Beginning beginning() {
    Wording wording = Wording.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    return FirstTemplate.of(template)
        .map(first -> first.beginning(wording, pilots.today()))
        .or(() -> made(template).flatMap(id -> templates.beginning(viewer.get(), id)))
        .orElseThrow(NotFound::new);
  }

  private static Optional<Long> made(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  /** Founds it, and goes there. */
  public String found() {
    String slug =
        foundings.found(viewer.get(), new Beginning(getDraft(), pilot), new SubmitKey(key));
    places.forget();
    return "/community/show.xhtml?faces-redirect=true&key=" + slug;
  }

  public FirstTemplate[] getFirst() {
    return FirstTemplate.values();
  }

  /** Those that were made of pilots. */
  public List<TemplateCard> getMade() {
    return made;
  }

  /** Whether the viewer may take the chosen template out of the offer. */
  public boolean isRemovable() {
    return viewer.get().isAdministrator() && template != null && made(template).isPresent();
  }

  /** The one just taken out of the offer, for who may put it back; null for none. */
  public String getGone() {
    boolean told = removed != null && made(removed).isPresent();
    return told && viewer.get().isAdministrator() ? removed : null;
  }

  @Override
  public String getExample() {
    return FirstTemplate.of(template).map(FirstTemplate::name).orElse(null);
  }

  /** The experiment that it is to be, null for none. */
  public PilotDraft getPilot() {
    return pilot;
  }

  public PilotMeasure[] getMeasures() {
    return PilotMeasure.values();
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getRemoved() {
    return removed;
  }

  public void setRemoved(String removed) {
    this.removed = removed;
  }
}
