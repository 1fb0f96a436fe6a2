package org.parvis.security.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.parvis.security.TooManyTries;
import org.parvis.shared.MessageKey;
import org.parvis.shared.Refusal;

/** Says on the page itself what was done, or why it was not. */
final class Words {

  private static final int TOO_MANY_REQUESTS = 429;

  private Words() {}

  static void say(FacesContext context, Refusal refusal) {
    if (refusal instanceof TooManyTries tooMany) {
      context.getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
      context
          .getExternalContext()
          .setResponseHeader("Retry-After", Long.toString(tooMany.seconds()));
    }
    say(context, refusal.messageKey(), refusal.arguments());
  }

  static void say(FacesContext context, String key, Object... arguments) {
    add(context, FacesMessage.SEVERITY_ERROR, key, arguments);
  }

  /** What was done. */
  static void tell(String key, Object... arguments) {
    add(FacesContext.getCurrentInstance(), FacesMessage.SEVERITY_INFO, key, arguments);
  }

  private static void add(
      FacesContext context, FacesMessage.Severity severity, String key, Object... arguments) {
    ResourceBundle words = context.getApplication().getResourceBundle(context, "m");
    Object[] said =
        Stream.of(arguments)
            .map(it -> it instanceof MessageKey word ? words.getString(word.key()) : it)
            .toArray();
    MessageFormat format =
        new MessageFormat(words.getString(key), context.getViewRoot().getLocale());
    String text = format.format(said);
    context.addMessage(null, new FacesMessage(severity, text, null));
  }
}
