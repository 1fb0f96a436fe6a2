package org.parvis.layout;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import java.io.IOException;

/** Builds the children of {@link MemoTag} only where a fragment is missing. */
public class MemoHandler extends ComponentHandler {

  private final String place;

  public MemoHandler(ComponentConfig config) {
    super(config);
    place = config.getTag().getLocation().toString();
  }

  @Override
  public void onComponentCreated(FaceletContext context, UIComponent memo, UIComponent parent) {
    ((MemoTag) memo).standAt(place);
  }

  @Override
  public void applyNextHandler(FaceletContext context, UIComponent memo) throws IOException {
    MemoTag tag = (MemoTag) memo;
    if (Making.current() != null) {
      super.applyNextHandler(context, memo);
    } else if (!tag.knowsAll(context.getFacesContext())) {
      tag.built(Making.ofComponents(() -> super.applyNextHandler(context, memo)));
    }
  }
}
