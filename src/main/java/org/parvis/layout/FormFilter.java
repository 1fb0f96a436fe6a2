package org.parvis.layout;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.parvis.person.Viewer;

/**
 * Lets each form arrive before anything is done with it, whether or not it says how long it is. One
 * that no page of ours could have sent is refused in words, and its person gets back what they
 * typed. Nothing else is taken but files, where they belong.
 */
public class FormFilter extends HttpFilter {

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)\\s*application/x-www-form-urlencoded\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?");

  /** The longest text, formatted, takes 600,000 bytes in a form. */
  private static final int LONGEST = 1 << 20;

  private static final int LONGEST_GIVEN_BACK = 8 << 20;

  /** A browser reads the answer once it has sent everything; beyond this it is cut off. */
  private static final int MOST_READ = 20 << 20;

  private static final int GIVEN_BACK_AT_ONCE = 2;
  private static final int CHUNK = 1 << 14;
  private static final long serialVersionUID = 1;

  @Inject private transient Provider<Viewer> viewer;

  private final transient Semaphore turns = new Semaphore(GIVEN_BACK_AT_ONCE);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isForm(request)) {
      receive(request, response, chain);
    } else if (!request.getMethod().equals("POST") || isUpload(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    InputStream sent = request.getInputStream();
    byte[] form = sent.readNBytes(LONGEST + 1);
    if (form.length <= LONGEST) {
      chain.doFilter(new SentForm(request, form), response);
    } else if (isGivenBack(request) && turns.tryAcquire()) {
      try {
        giveBack(form, sent, request, response);
      } finally {
        turns.release();
      }
    } else {
      refuse(sent, form.length, request, response);
    }
  }

  /** The container tells of its own letters in the place of those that were sent. */
  private static boolean isForm(HttpServletRequest request) {
    Enumeration<String> types = request.getHeaders("Content-Type");
    return types.hasMoreElements() && FORM.matcher(types.nextElement()).matches();
  }

  /** Files go to a servlet of their own, which has its own limit. */
  private static boolean isUpload(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("multipart/form-data")
        && request.getServletPath().startsWith("/act/")
        && request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT;
  }

  /** A script keeps the text on its page, and a visitor has none. */
  private boolean isGivenBack(HttpServletRequest request) {
    return viewer.get() != null
        && request.getHeader("HX-Request") == null
        && request.getHeader("Faces-Request") == null;
  }

  private static void giveBack(
      byte[] start, InputStream rest, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    byte[] more = rest.readNBytes(LONGEST_GIVEN_BACK);
    if (more.length < LONGEST_GIVEN_BACK) {
      byte[] form = Arrays.copyOf(start, start.length + more.length);
      System.arraycopy(more, 0, form, start.length, more.length);
      ErrorPage.show(
          Failure.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
          new SentForm(request, form),
          response);
      request.removeAttribute(SentForm.class.getName());
    } else {
      refuse(rest, start.length + more.length, request, response);
    }
  }

  private static void refuse(
      InputStream rest, int read, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    byte[] chunk = new byte[CHUNK];
    int total = read;
    for (int more = 0; more >= 0 && total < MOST_READ; more = rest.read(chunk)) {
      total += more;
    }
    ErrorPage.show(Failure.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE), request, response);
  }
}
