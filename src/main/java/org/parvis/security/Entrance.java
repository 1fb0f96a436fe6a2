package org.parvis.security;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where people come in and go out. */
@ApplicationScoped
public class Entrance {

  @Inject private SecurityContext security;
  @Inject private Throttle throttle;
  @Inject private Devices devices;
  @Inject private Sessions sessions;
  @Inject private Cookies cookies;

  /** What someone typed to come in. */
  public record Typed(String email, String password, boolean remember) {}

  /**
   * Starts a new session for whoever has this e-mail address and password.
   *
   * @return whether they were right
   * @throws TooManyTries if this try has to wait
   */
  public boolean enter(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    throttle.count(request.getRemoteAddr(), typed.email());
    boolean right = authenticate(typed, request, response);
    if (right) {
      throttle.forgive(request.getRemoteAddr(), typed.email());
    }
    return right;
  }

  /** Ends this session, and forgets this device. */
  public void leave(HttpServletRequest request, HttpServletResponse response) {
    cookies.device(request).ifPresent(devices::forget);
    cookies.removeDevice(request, response);
    cookies.removeKey(request, response);
    sessions.end(request);
  }

  private boolean authenticate(
      Typed typed, HttpServletRequest request, HttpServletResponse response) {
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            withParams()
                .credential(new UsernamePasswordCredential(typed.email(), typed.password()))
                .newAuthentication(true)
                .rememberMe(typed.remember()));
    return status == AuthenticationStatus.SUCCESS;
  }
}
