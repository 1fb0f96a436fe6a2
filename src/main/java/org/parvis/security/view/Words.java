package org.parvis.security.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.parvis.security.TooManyTries;
import org.parvis.shared.MessageKey;
import org.parvis.shared.Refusal;

/** Says on the page itself why something was not done. */
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
    ResourceBundle words = context.getApplication().getResourceBundle(context, "m");
    Object[] said =
        Stream.of(arguments)
            .map(it -> it instanceof MessageKey word ? words.getString(word.key()) : it)
            .toArray();
    MessageFormat format =
        new MessageFormat(words.getString(key), context.getViewRoot().getLocale());
    String text = format.format(said);
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }
}
