package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;

/** Pages read like prose, and leave looks, words and behaviour to those who own them. */
class PagesTest {

  private static final int LONGEST_PAGE = 80;
  private static final Pattern NO_WORDS = Pattern.compile("#\\{[^}]*}|https?://\\S*|Parvis");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Set<String> SPOKEN =
      Set.of("title", "alt", "placeholder", "aria-label", "label", "header", "summary");
  private static final Pattern INPUT =
      Pattern.compile(
          "(h|p):(input|select|password|autoComplete|fileUpload|textEditor|datePicker|chips).*");

  /** Where this is not said, Payara 7 compiles all the files of a page for each request. */
  @Test
  void pagesAreCompiledOnce() {
    assertThat(Sources.text(Path.of("src/main/webapp/WEB-INF/web.xml")).replaceAll(">\\s+<", "><"))
        .contains(
            "<param-name>jakarta.faces.FACELETS_REFRESH_PERIOD</param-name><param-value>-1</param-value>");
  }

  @Test
  void pagesAreShort() {
    assertThat(pages())
        .filteredOn(page -> Sources.text(page).lines().count() > LONGEST_PAGE)
        .isEmpty();
  }

  @Test
  void looksAndBehaviourAreNotWrittenInPages() {
    List<String> found = new ArrayList<>();
    eachElement(
        (page, element) -> {
          boolean script = element.getTagName().equals("script") && !element.hasAttribute("src");
          if (element.hasAttribute("style") || element.getTagName().equals("style") || script) {
            found.add(page + ": " + element.getTagName());
          }
          for (Attr attribute : attributes(element)) {
            if (attribute.getName().startsWith("on") && !element.getTagName().contains(":")) {
              found.add(page + ": " + attribute.getName());
            }
          }
        });

    assertThat(found).isEmpty();
  }

  @Test
  void wordsComeFromTheMessages() {
    List<String> found = new ArrayList<>();
    eachElement(
        (page, element) -> {
          for (Node child = element.getFirstChild();
              child != null;
              child = child.getNextSibling()) {
            if (child instanceof Text text && isSpoken(text.getData())) {
              found.add(page + ": " + text.getData().strip());
            }
          }
          for (Attr attribute : attributes(element)) {
            if (SPOKEN.contains(attribute.getName()) && isSpoken(attribute.getValue())) {
              found.add(page + ": " + attribute);
            }
          }
        });

    assertThat(found).isEmpty();
  }

  @Test
  void componentsThatTakeInputHaveIds() {
    List<String> found = new ArrayList<>();
    eachElement(
        (page, element) -> {
          String tag = element.getTagName();
          boolean named = INPUT.matcher(tag).matches() || tag.equals("h:form");
          if (named && !tag.equals("h:inputHidden") && !element.hasAttribute("id")) {
            found.add(page + ": " + tag + " " + element.getAttribute("name"));
          }
        });

    assertThat(found).isEmpty();
  }

  /** {@code /person/show.xhtml} has {@code org.parvis.person.view.PersonShow}. */
  @Test
  void everyPageHasItsMirrorBean() {
    assertThat(pages())
        .filteredOn(page -> !page.startsWith(Sources.WEB.resolve("WEB-INF")))
        .filteredOn(page -> page.getNameCount() == Sources.WEB.getNameCount() + 2)
        .filteredOn(page -> !Files.exists(mirrorOf(page)))
        .isEmpty();
  }

  private static Path mirrorOf(Path page) {
    String room = page.getParent().getFileName().toString();
    String name = page.getFileName().toString().replace(".xhtml", "");
    return Sources.JAVA.resolve(
        "org/parvis/" + room + "/view/" + camel(room) + camel(name) + ".java");
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("-")) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return camel.toString();
  }

  private static boolean isSpoken(String text) {
    return WORD.matcher(NO_WORDS.matcher(text).replaceAll("")).find();
  }

  private static List<Path> pages() {
    return Sources.in(Sources.WEB, ".xhtml");
  }

  private static void eachElement(BiConsumer<Path, Element> visitor) {
    for (Path page : pages()) {
      visit(page, parse(page), visitor);
    }
  }

  private static void visit(Path page, Element element, BiConsumer<Path, Element> visitor) {
    visitor.accept(page, element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        visit(page, inner, visitor);
      }
    }
  }

  private static List<Attr> attributes(Element element) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    return attributes;
  }

  private static Element parse(Path page) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
      return builder.parse(page.toFile()).getDocumentElement();
    } catch (Exception unreadable) {
      throw new IllegalStateException(page + " is not well-formed", unreadable);
    }
  }
}
