package org.parvis.shared;

import jakarta.ejb.ApplicationException;

/**
 * A lawful <em>no</em>: what was asked breaks a rule, nothing was changed, and the person is told
 * why.
 *
 * <p>Its message is a key of {@code org.parvis.messages}, its arguments fill the placeholders.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

  private final transient Object[] arguments;

  protected Refusal(String messageKey, Object... arguments) {
    super(messageKey);
    this.arguments = arguments;
  }

  public String messageKey() {
    return getMessage();
  }

  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.clone();
  }
}
