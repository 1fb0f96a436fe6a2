package org.parvis.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Payara's {@code domain.xml}, changed before the server reads it. */
final class DomainXml {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String EXTRA_BUNDLES = "-Dorg.glassfish.additionalOSGiBundlesToStart=";

  private static final String COMPRESSED =
      "text/html,text/css,text/plain,text/xml,text/javascript,application/javascript,"
          + "application/json,image/svg+xml";

  private final Path file;
  private final Document document;
  private final Element config;

  DomainXml(Path file) {
    this.file = file;
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (Exception unreadable) {
      throw new Trouble(file + " cannot be read", unreadable);
    }
    config = find(document.getDocumentElement(), "config", named("server-config")).get(0);
  }

  void listen(String listener, int port) {
    for (Element found : find(config, "network-listener", named(listener))) {
      found.setAttribute("port", Integer.toString(port));
      found.setAttribute("address", LOOPBACK);
    }
  }

  /** A portal speaks HTTP only: no IIOP, JMX, JMS, data grid or OSGi shell. */
  void closeOtherPorts() {
    for (String tag : List.of("iiop-listener", "jmx-connector")) {
      for (Element listener : find(config, tag, any())) {
        listener.setAttribute("enabled", "false");
        listener.setAttribute("address", LOOPBACK);
      }
    }
    if (find(config, "jms-service", any()).isEmpty()) {
      config.appendChild(document.createElement("jms-service"));
    }
    for (Element jms : find(config, "jms-service", any())) {
      jms.setAttribute("type", "DISABLED");
    }
    for (String tag :
        List.of("hazelcast-runtime-configuration", "hazelcast-config-specific-configuration")) {
      for (Element grid : find(document.getDocumentElement(), tag, any())) {
        grid.setAttribute("enabled", "false");
      }
    }
    for (Element shell : find(config, "jvm-options", text(EXTRA_BUNDLES))) {
      shell.setTextContent(EXTRA_BUNDLES + "org.apache.felix.fileinstall");
    }
  }

  /**
   * As server-config/harden.asadmin has it: pages are compressed, and enough are served at once.
   */
  void serve() {
    for (Element protocol :
        find(config, "protocol", e -> e.getAttribute("name").startsWith("http-"))) {
      for (Element http : find(protocol, "http", any())) {
        http.setAttribute("compression", "on");
        http.setAttribute("compression-level", "3");
        http.setAttribute("compressable-mime-type", COMPRESSED);
      }
    }
    for (Element pool : find(config, "thread-pool", named("http-thread-pool"))) {
      pool.setAttribute("max-thread-pool-size", "64");
    }
  }

  void heap(String size) {
    for (Element heap : find(config, "jvm-options", text("-Xmx"))) {
      heap.setTextContent("-Xmx" + size);
    }
  }

  /** Sets a JVM option, in place of one of the same name. */
  void option(String option) {
    String name = option.contains("=") ? option.substring(0, option.indexOf('=') + 1) : option;
    for (Element old : find(config, "jvm-options", text(name))) {
      old.getParentNode().removeChild(old);
    }
    Element added = document.createElement("jvm-options");
    added.setTextContent(option);
    find(config, "java-config", any()).get(0).appendChild(added);
  }

  /** Removes an application, so that a start does not load the old one before the new one. */
  void forget(String application) {
    Element root = document.getDocumentElement();
    List<Element> traces = new ArrayList<>(find(root, "application", named(application)));
    traces.addAll(find(root, "application-ref", e -> application.equals(e.getAttribute("ref"))));
    traces.forEach(trace -> trace.getParentNode().removeChild(trace));
  }

  void save() {
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(file.toFile()));
    } catch (Exception unwritable) {
      throw new Trouble(file + " cannot be written", unwritable);
    }
  }

  private static Predicate<Element> any() {
    return element -> true;
  }

  private static Predicate<Element> named(String name) {
    return element -> name.equals(element.getAttribute("name"));
  }

  private static Predicate<Element> text(String start) {
    return element -> element.getTextContent().strip().startsWith(start);
  }

  private static List<Element> find(Element within, String tag, Predicate<Element> that) {
    NodeList nodes = within.getElementsByTagName(tag);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (that.test(element)) {
        found.add(element);
      }
    }
    return found;
  }
}
