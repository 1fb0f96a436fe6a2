package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.parvis.storage.Database;

/**
 * Says who sends a request: by the session's badge, by a remembered device, or by what was typed on
 * the sign-in page. The person is read anew each time, so that what ended is over at once.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

  @Inject private IdentityStoreHandler stores;
  @Inject private Entries entries;
  @Inject private Devices devices;
  @Inject private Sessions sessions;
  @Inject private Cookies cookies;
  @Inject private SignedIn signedIn;
  @Inject private Database database;
  @Inject private Proxies proxies;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    RequestTrace.begin(request, proxies.addressOf(request));
    if (context.isAuthenticationRequest()) {
      return signIn(request, response, context);
    }
    if (Access.isStatic(request)) {
      return context.doNothing();
    }
    if (!database.isReady()) {
      signedIn.cannotSay();
      return context.doNothing();
    }
    try {
      return whoever(request, response)
          .map(entry -> let(entry, context))
          .orElseGet(context::doNothing);
    } catch (RuntimeException databaseFailed) {
      signedIn.cannotSay(databaseFailed);
      return context.doNothing();
    }
  }

  private Optional<Entry> whoever(HttpServletRequest request, HttpServletResponse response) {
    Optional<Badge> badge = sessions.badge(request);
    Optional<Entry> bySession = badge.flatMap(entries::of);
    if (bySession.isPresent()) {
      return bySession;
    }
    if (badge.isPresent()) {
      sessions.end(request);
    }
    return cookies.device(request).flatMap(token -> byDevice(token, request, response));
  }

  private Optional<Entry> byDevice(
      String token, HttpServletRequest request, HttpServletResponse response) {
    Optional<Devices.Recognised> device = devices.recognise(token);
    Optional<Entry> entry = device.map(Devices.Recognised::badge).flatMap(entries::of);
    if (entry.isEmpty()) {
      devices.forget(token);
      cookies.removeDevice(request, response);
      return entry;
    }
    Devices.Recognised recognised = device.orElseThrow();
    sessions.start(recognised.badge(), request, response);
    recognised.newToken().ifPresent(fresh -> cookies.keepDevice(fresh, request, response));
    return entry;
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    CredentialValidationResult result =
        stores.validate(context.getAuthParameters().getCredential());
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    long personId = Long.parseLong(result.getCallerPrincipal().getName());
    Entry entry = entries.of(personId).orElseThrow();
    Badge badge = new Badge(personId, entry.epoch(), Token.fresh());
    sessions.start(badge, request, response);
    if (context.getAuthParameters().isRememberMe()) {
      cookies.keepDevice(devices.remember(badge), request, response);
    }
    return let(entry, context);
  }

  private AuthenticationStatus let(Entry entry, HttpMessageContext context) {
    signedIn.as(entry.viewer());
    return context.notifyContainerAboutLogin(
        Long.toString(entry.viewer().id()), Set.of(entry.viewer().role().name()));
  }
}
