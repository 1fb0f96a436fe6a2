package org.parvis.security.view;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.parvis.security.Access;

/**
 * Takes a form without view state only on pages for everyone. On any other page the state on the
 * server is what proves that the form was ours, and a form that claims to need none is refused.
 */
public class StatelessGuard implements PhaseListener {

  private static final long serialVersionUID = 1;

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    UIViewRoot view = context.getViewRoot();
    if (view == null || context.getResponseComplete() || !context.isPostback()) {
      return;
    }
    boolean stateless =
        context.getRenderKit().getResponseStateManager().isStateless(context, view.getViewId());
    if (stateless && !Access.isForAnyone(view.getViewId())) {
      throw new ViewExpiredException("No view state", view.getViewId());
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
