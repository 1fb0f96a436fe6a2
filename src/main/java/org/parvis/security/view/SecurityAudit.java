package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.security.Action;
import org.parvis.security.Audit;
import org.parvis.security.AuditFilter;
import org.parvis.security.AuditLine;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** The page on which administrators read the audit log. */
@Named
@RequestScoped
public class SecurityAudit {

  private static final int LINES = 50;
  private static final long NOBODY = -1;

  @Inject private Viewer viewer;
  @Inject private Audit audit;

  private String action;
  private String email;
  private String after;
  private Page<AuditLine> page;

  public void load() {
    Cursor cursor = Optional.ofNullable(after).flatMap(Cursor::parse).orElse(Cursor.newest());
    page = audit.page(viewer, new AuditFilter(chosen(), personId()), cursor, LINES);
  }

  private Action chosen() {
    return actions().stream().filter(it -> it.name().equals(action)).findFirst().orElse(null);
  }

  private Long personId() {
    return email == null || email.isBlank() ? null : audit.person(viewer, email).orElse(NOBODY);
  }

  public List<Action> actions() {
    return Arrays.asList(Action.values());
  }

  /** The contents that the lines tell of. */
  public List<Long> contentIds() {
    return page.rows().stream().map(AuditLine::contentId).filter(Objects::nonNull).toList();
  }

  public Page<AuditLine> page() {
    return page;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
