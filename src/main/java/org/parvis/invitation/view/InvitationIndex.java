package org.parvis.invitation.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Function;
import org.parvis.invitation.InvitationDraft;
import org.parvis.invitation.InvitationRow;
import org.parvis.invitation.InvitationState;
import org.parvis.invitation.Invitations;
import org.parvis.invitation.Invited;
import org.parvis.person.Language;
import org.parvis.person.Viewer;
import org.parvis.security.Portal;
import org.parvis.shared.Ledger;
import org.parvis.shared.Wording;

/** The page on which administrators ask colleagues to come in, and see who has. */
@Named
@ViewScoped
public class InvitationIndex extends Ledger<InvitationRow> {

  private static final long serialVersionUID = 1;
  private static final int ROWS = 50;

  @Inject private transient Provider<Viewer> viewer;
  @Inject private transient Invitations invitations;
  @Inject private transient Portal portal;

  private String email;
  private String name;
  private String jobTitle;
  private Language language;
  private boolean byMail;

  public void load() {
    if (language == null) {
      language = viewer.get().language();
    }
    byMail = invitations.isByMail(viewer.get());
    show(invitations.page(viewer.get(), state(), getAfter(), ROWS));
  }

  public void invite() {
    Invited invited =
        done(
            someone ->
                invitations.invite(someone, new InvitationDraft(email, name, jobTitle, language)));
    tell("invitation.index.invited", invited);
    email = null;
    name = null;
    jobTitle = null;
  }

  public void resend(InvitationRow row) {
    tell("invitation.index.resent", done(someone -> invitations.resend(someone, row.id())));
  }

  public void withdraw(InvitationRow row) {
    done(
        someone -> {
          invitations.withdraw(someone, row.id());
          return null;
        });
    say("invitation.index.withdrawn", row.name());
  }

  private Invited done(Function<Viewer, Invited> task) {
    forgetLink();
    Invited invited = task.apply(viewer.get());
    load();
    return invited;
  }

  private void tell(String key, Invited invited) {
    if (invited.isByMail()) {
      say(key, invited.email());
    } else {
      handOver(address() + "/security/welcome/" + invited.token(), invited.name());
    }
  }

  private static void say(String key, Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    String said = Wording.in(context.getViewRoot().getLocale()).say(key, arguments);
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, said, null));
  }

  private String address() {
    return portal.address().orElseGet(InvitationIndex::asAsked);
  }

  private static String asAsked() {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    URI asked = URI.create(request.getRequestURL().toString());
    return asked.getScheme() + "://" + asked.getRawAuthority() + request.getContextPath();
  }

  private InvitationState state() {
    return Arrays.stream(InvitationState.values())
        .filter(state -> state.name().equals(getShow()))
        .findFirst()
        .orElse(null);
  }

  /** Which invitations one may choose to see, but for all. */
  public InvitationState[] states() {
    return InvitationState.values();
  }

  public boolean isShown(InvitationState state) {
    return state == state();
  }

  public Language[] languages() {
    return Language.values();
  }

  public boolean isByMail() {
    return byMail;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getJobTitle() {
    return jobTitle;
  }

  public void setJobTitle(String jobTitle) {
    this.jobTitle = jobTitle;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }
}
