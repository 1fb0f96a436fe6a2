package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bill of materials that travels in the WAR says all that is in it. */
class BillOfMaterialsIT {

  @Test
  void everyJarOfTheWarIsInIt() throws Exception {
    assumeFalse(Boolean.getBoolean("parvis.offline"), "Maven makes the bill on line only");
    try (JarFile war = new JarFile(System.getProperty("parvis.war"))) {
      Set<String> jars =
          war.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches("WEB-INF/lib/.+\\.jar"))
              .map(name -> name.substring("WEB-INF/lib/".length()))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(jars).isNotEmpty();
      assertThat(listed(war)).containsAll(jars);
    }
  }

  private static Set<String> listed(JarFile war) throws Exception {
    NodeList components = read(war).getElementsByTagName("component");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < components.getLength(); i++) {
      Element component = (Element) components.item(i);
      String version = text(component, "version");
      String purl = text(component, "purl");
      String classifier =
          purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]+).*", "$1") : "";
      names.add(text(component, "name") + "-" + version + classifier + ".jar");
    }
    return names;
  }

  private static Document read(JarFile war) throws Exception {
    try (InputStream bill =
        war.getInputStream(war.getEntry("WEB-INF/classes/META-INF/sbom/parvis.xml"))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bill);
    } catch (NullPointerException missing) {
      throw new IOException("No bill of materials in the WAR", missing);
    }
  }

  private static String text(Element component, String tag) {
    NodeList found = component.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
