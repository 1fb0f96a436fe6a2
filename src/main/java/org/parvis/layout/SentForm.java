package org.parvis.layout;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request with a form that has arrived: its body can be read, and its fields asked for by as many
 * as want to, in any order, and once more by the error page.
 */
final class SentForm extends HttpServletRequestWrapper {

  private final byte[] body;
  private final Body stream;
  private Map<String, String[]> fields;

  SentForm(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.stream = new Body(body);
    request.setAttribute(SentForm.class.getName(), this);
  }

  /** This request with its form, if that has arrived, even where a wrapper of it got lost. */
  static HttpServletRequest of(HttpServletRequest request) {
    return request.getAttribute(SentForm.class.getName()) instanceof SentForm form ? form : request;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (fields == null) {
      fields = read();
    }
    return fields;
  }

  private Map<String, String[]> read() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String sent : List.of(Objects.toString(getQueryString(), ""), ascii())) {
      for (String field : sent.split("&")) {
        int mark = field.indexOf('=');
        String name = decode(mark < 0 ? field : field.substring(0, mark));
        String value = mark < 0 ? "" : decode(field.substring(mark + 1));
        if (!field.isEmpty()) {
          found.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
      }
    }
    Map<String, String[]> all = new LinkedHashMap<>();
    found.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(all);
  }

  private String ascii() {
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  /** What is no encoding at all was meant as it stands. */
  private static String decode(String sent) {
    try {
      return URLDecoder.decode(sent, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException nonsense) {
      return sent;
    }
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = getParameterMap().get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  /** The same at each call, as readers may ask for it before each byte. */
  @Override
  public ServletInputStream getInputStream() {
    return stream;
  }

  private static final class Body extends ServletInputStream {

    private final ByteArrayInputStream in;

    Body(byte[] body) {
      in = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] to, int from, int length) {
      return in.read(to, from, length);
    }

    @Override
    public int available() {
      return in.available();
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The form has already arrived");
    }
  }
}
