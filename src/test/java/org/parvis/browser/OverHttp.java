package org.parvis.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test by bare HTTP, for what no browser would send. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
public abstract class OverHttp {

  private static final Pattern TOKEN =
      Pattern.compile("name=\"token\"[^>]*?(?:value|content)=\"([^\"]+)\"");

  /** Someone with cookies of their own, who follows no redirect. */
  protected static final class Client {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public HttpResponse<String> get(String path) {
      return send(request(path).GET());
    }

    /** Signs in as the sign-in page would. */
    public HttpResponse<String> signIn(Neighbour person) {
      return post(
          "/security/sign-in",
          Map.of(
              "signIn", "signIn",
              "signIn:email", person.email(),
              "signIn:password", person.password(),
              "signIn:enter", "",
              "jakarta.faces.ViewState", "stateless"));
    }

    /** Sends a form as a browser would, from a page of the portal. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
      return send(form(path, fields).header("Origin", origin()));
    }

    /** A request with the form's fields in it, to which headers can be added. */
    public HttpRequest.Builder form(String path, Map<String, String> fields) {
      String body =
          fields.entrySet().stream()
              .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
              .collect(Collectors.joining("&"));
      return request(path)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(Place.PORTAL + path))
          .header("Accept-Language", "en");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }

    /** Opens a socket as a page of the portal would. */
    public WebSocket open(String path, WebSocket.Listener listener) {
      return http.newWebSocketBuilder()
          .header("Origin", origin())
          .buildAsync(URI.create(Place.PORTAL.replaceFirst("http", "ws") + path), listener)
          .join();
    }

    /** The forgery token that a page of this session carries. */
    public String token(String path) {
      Matcher token = TOKEN.matcher(get(path).body());
      if (!token.find()) {
        throw new IllegalStateException("No token in " + path);
      }
      return token.group(1);
    }

    public Optional<HttpCookie> cookie(String name) {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals(name))
          .findFirst();
    }
  }

  protected static Client anonymous() {
    return new Client();
  }

  /** Someone who has just signed in. */
  protected static Client signedIn(Neighbour person) {
    Client client = new Client();
    HttpResponse<String> answer = client.signIn(person);
    if (answer.statusCode() / 100 != 3) {
      throw new IllegalStateException("Not signed in: " + answer + " " + answer.body());
    }
    return client;
  }

  /** The origin of the portal, {@code http://localhost:8080}. */
  protected static String origin() {
    return Place.PORTAL.replaceAll("/parvis$", "");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
