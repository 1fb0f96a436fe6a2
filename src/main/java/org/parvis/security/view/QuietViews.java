package org.parvis.security.view;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Takes every page for one that keeps nothing until the page itself says otherwise.
 *
 * <p>Before a page is built, PrimeFaces puts its nonce into the view's map unless the view is
 * transient, and the map creates a session: also for a visitor who only looks at the sign-in page.
 */
public class QuietViews extends ViewHandlerWrapper {

  public QuietViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    view.setTransient(true);
    return view;
  }
}
