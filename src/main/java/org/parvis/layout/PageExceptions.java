package org.parvis.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.shared.Wording;
import org.parvis.storage.Database;

/**
 * Turns what is thrown in a Faces page into words: on the page itself when it was sent by a form,
 * so that nothing typed is lost, else on the error page.
 */
public class PageExceptions extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(PageExceptions.class.getName());

  public PageExceptions(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEventContext event = events.next().getContext();
      events.remove();
      answer(context, event);
    }
  }

  private static void answer(FacesContext context, ExceptionQueuedEventContext event) {
    Failure failure = Failure.of(event.getException(), CDI.current().select(Database.class).get());
    if (!failure.isExpected()) {
      LOG.log(Level.SEVERE, "Request " + AjaxNotice.requestId(context), event.getException());
    }
    boolean rendering = PhaseId.RENDER_RESPONSE.equals(event.getPhaseId());
    if (context.getViewRoot() != null && context.isPostback() && !rendering && staysHere(failure)) {
      sayOnPage(context, failure);
    } else if (context.getPartialViewContext().isAjaxRequest()) {
      AjaxNotice.send(context, failure);
    } else {
      showErrorPage(context, failure);
    }
  }

  private static boolean staysHere(Failure failure) {
    return failure.refusal() != null || !failure.isExpected();
  }

  private static void sayOnPage(FacesContext context, Failure failure) {
    Wording wording = Wording.in(context.getViewRoot().getLocale());
    String said = failure.sayHere(wording, AjaxNotice.requestId(context));
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, null));
    context.validationFailed();
    if (context.getPartialViewContext().isAjaxRequest()) {
      context.getPartialViewContext().getRenderIds().add(AjaxNotice.PLACE);
    }
    context.renderResponse();
  }

  private static void showErrorPage(FacesContext context, Failure failure) {
    ExternalContext external = context.getExternalContext();
    if (external.isResponseCommitted()) {
      return;
    }
    try {
      external.getRequestMap().put(Failure.WAITING, failure);
      external.responseSendError(failure.status(), null);
      context.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Puts the handler in place, for {@code faces-config.xml}. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() throws FacesException {
      return new PageExceptions(getWrapped().getExceptionHandler());
    }
  }
}
