package org.parvis.security;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parvis.person.Viewer;
import org.parvis.storage.Conflicts;

/** Where people come in, change their key and go out. */
@ApplicationScoped
public class Entrance {

  @Inject private SecurityContext security;
  @Inject private SignedIn signedIn;
  @Inject private Throttle throttle;
  @Inject private Proxies proxies;
  @Inject private Credentials credentials;
  @Inject private Passwords passwords;
  @Inject private Forgotten forgotten;
  @Inject private Sessions sessions;
  @Inject private Entries entries;
  @Inject private Devices devices;
  @Inject private Cookies cookies;
  @Inject private Audit audit;

  /** What someone typed to come in. */
  public record Typed(String email, String password, boolean remember) {}

  /** A new password, and the one that proves who asks for it. */
  public record NewPassword(String current, String chosen) {}

  /**
   * Starts a new session for whoever has this e-mail address and password.
   *
   * @return whether they were right
   * @throws TooManyTries if this try has to wait
   */
  public boolean enter(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    String address = proxies.addressOf(request);
    count(Action.SIGN_IN, address, typed.email(), personOf(typed));
    if (!authenticate(typed, request, response)) {
      audit.keepRefusal(Fact.refused(Action.SIGN_IN, personOf(typed)));
      return false;
    }
    throttle.forgive(address, typed.email());
    audit.keep(Fact.done(Action.SIGN_IN, signedIn.viewer().id()));
    return true;
  }

  /**
   * Changes the viewer's password. Their other sessions and devices end; this one goes on under a
   * new id.
   *
   * @throws WrongPassword if the current one is another
   * @throws WeakPassword if the new one may not be chosen
   * @throws TooManyTries if this try has to wait
   */
  public void changePassword(
      Viewer viewer, NewPassword typed, HttpServletRequest request, HttpServletResponse response) {
    String account = "password of " + viewer.id();
    String address = proxies.addressOf(request);
    count(Action.CHANGE_PASSWORD, address, account, viewer.id());
    Credentials.Known known = credentials.of(viewer.id()).orElseThrow(WrongPassword::new);
    if (!passwords.verify(typed.current(), known.passwordHash())) {
      audit.keepRefusal(Fact.refusedTo(Action.CHANGE_PASSWORD, viewer.id()));
      throw new WrongPassword();
    }
    throttle.forgive(address, account);
    credentials.change(viewer, typed.chosen());
    goOn(viewer, request, response);
  }

  /**
   * Asks for a mail with which to choose a new password; it does and says the same for any address.
   *
   * @throws TooManyTries if this try has to wait
   */
  public void ask(String email, HttpServletRequest request) {
    count(Action.ASK_PASSWORD, proxies.addressOf(request), "reset " + email, null);
    try {
      forgotten.ask(email);
    } catch (RuntimeException failed) {
      if (!Conflicts.isDuplicate(failed)) {
        throw failed;
      }
    }
  }

  /** Ends this session, and forgets this device. */
  public void leave(HttpServletRequest request, HttpServletResponse response) {
    sessions.badge(request).ifPresent(it -> audit.keep(Fact.done(Action.SIGN_OUT, it.personId())));
    cookies.device(request).ifPresent(devices::forget);
    cookies.removeDevice(request, response);
    cookies.removeKey(request, response);
    sessions.end(request);
  }

  private void goOn(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    Entry entry = entries.of(viewer.id()).orElseThrow();
    Badge badge = new Badge(viewer.id(), entry.epoch(), Token.fresh());
    sessions.renew(badge, request, response);
    if (cookies.device(request).isPresent()) {
      cookies.keepDevice(devices.remember(badge), request, response);
    }
  }

  private void count(Action action, String address, String account, Long personId) {
    try {
      throttle.count(address, account);
    } catch (TooManyTries tooMany) {
      if (tooMany.isFirst()) {
        audit.keepRefusal(Fact.slowed(action, personId));
      }
      throw tooMany;
    }
  }

  private Long personOf(Typed typed) {
    return credentials.of(typed.email()).map(Credentials.Known::personId).orElse(null);
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
