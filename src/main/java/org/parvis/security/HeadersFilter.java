package org.parvis.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every response, an error too, the headers that keep a browser on our side. */
public class HeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Inject private transient Portal portal;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    GuardedResponse guarded =
        new GuardedResponse(request, response, portal.isSecure(request), RequestId.of(request));
    try {
      chain.doFilter(request, guarded);
    } finally {
      guarded.keepErrorsFresh();
    }
  }
}
