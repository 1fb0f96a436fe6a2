package org.parvis.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Serves each page at its one short {@link Address}, and sends every other spelling of it there.
 *
 * <p>It forwards, so whatever guards requests stands before it: see {@link Shell}.
 */
public class Addresses extends HttpFilter {

  /** The request attribute that holds the {@link Address} of the page being served. */
  static final String SERVED = Address.class.getName();

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final long serialVersionUID = 1;

  private transient Pages pages;

  @Override
  public void init() {
    pages = new Pages(getServletContext());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = path(request);
    if (pages.exists(path)) {
      leaveFile(Address.ofFile(path), request, response);
      return;
    }
    Optional<Address> address = Address.of(path, pages::exists);
    if (address.isEmpty()) {
      chain.doFilter(request, response);
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (isRead(request) && !address.get().path().equals(path)) {
      redirect(address.get(), request, response);
    } else {
      request.setAttribute(SERVED, address.get());
      request.getRequestDispatcher(address.get().target()).forward(request, response);
    }
  }

  private static void leaveFile(
      Optional<Address> address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (address.isPresent() && isRead(request)) {
      redirect(address.get().withKey(request.getParameter(Address.KEY)), request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  private static boolean isRead(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  private static void redirect(
      Address address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = Queries.without(Address.KEY, request.getQueryString());
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", request.getContextPath() + address + query);
  }
}
