package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link Fragment} while it is made, on the thread of its request. */
final class Making {

  private static final ThreadLocal<Making> CURRENT = new ThreadLocal<>();

  /** Each answer has another one. */
  private static final String NONCE = " nonce=\"";

  private final StringWriter text = new StringWriter();
  private final List<Object> parts = new ArrayList<>();
  private final Instant now;
  private Instant until = Instant.MAX;
  private String impurity;

  private Making(Instant now) {
    this.now = now;
  }

  /** What is being made, null for nothing. */
  static Making current() {
    return CURRENT.get();
  }

  /** Something that writes to the response. */
  interface Work {
    void run() throws IOException;
  }

  /** Lets this work write into a fragment rather than the response. */
  static Making of(FacesContext faces, Instant now, Work work) throws IOException {
    Making making = new Making(now);
    CURRENT.set(making);
    try {
      into(making.text, faces, work);
      making.keepText();
    } finally {
      CURRENT.remove();
    }
    return making;
  }

  /** Lets this work write there rather than to the response. */
  static void into(Writer text, FacesContext faces, Work work) throws IOException {
    ResponseWriter outside = faces.getResponseWriter();
    ResponseWriter inside = outside.cloneWithWriter(text);
    faces.setResponseWriter(inside);
    try {
      work.run();
      inside.flush();
    } finally {
      faces.setResponseWriter(outside);
    }
  }

  /** Listens to this work, which builds components and writes nothing. */
  static Making ofComponents(Work work) throws IOException {
    Making making = new Making(Instant.now());
    CURRENT.set(making);
    try {
      work.run();
    } finally {
      CURRENT.remove();
    }
    return making;
  }

  Fragment made() {
    return new Fragment(List.copyOf(parts), until);
  }

  private void keepText() {
    if (!text.getBuffer().isEmpty()) {
      if (text.getBuffer().indexOf(NONCE) >= 0) {
        spoil("the nonce of its scripts");
      }
      parts.add(Fragment.thin(text.toString()));
      text.getBuffer().setLength(0);
    }
  }

  /** Leaves a hole here. */
  void leave(FacesContext faces, Fragment.Hole hole) throws IOException {
    faces.getResponseWriter().flush();
    keepText();
    parts.add(hole);
  }

  /** The words just written are true until then. */
  void until(Instant end) {
    until = end.isBefore(until) ? end : until;
  }

  /** It has looked at something besides its row: it is good for this once only. */
  void spoil(String name) {
    impurity = impurity == null ? name : impurity;
  }

  /** What it has looked at besides its row. */
  Optional<String> impurity() {
    return Optional.ofNullable(impurity);
  }

  /** As of when it tells times. */
  Instant now() {
    return now;
  }
}
