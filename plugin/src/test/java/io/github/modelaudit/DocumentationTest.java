package io.github.modelaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Holds the documentation against what there is: links, snippets and the table of parameters. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern XML = Pattern.compile("(?s)```xml\\n(.*?)```");
  private static final Pattern PARAMETER = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\|");

  static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "example-project/README.md")
        .map(ROOT::resolve)
        .forEach(pages::add);
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_leads_somewhere(Path page) throws IOException {
    List<String> links =
        LINK.matcher(withoutCode(Files.readString(page))).results().map(it -> it.group(1)).toList();

    assertThat(links.stream().filter(link -> !link.contains("://")))
        .allSatisfy(link -> assertThat(leadsSomewhere(page, link)).as(link).isTrue());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_pom_snippet_is_well_formed(Path page) throws Exception {
    List<MatchResult> snippets = XML.matcher(Files.readString(page)).results().toList();

    for (MatchResult snippet : snippets) {
      assertThat(parse("<project>" + snippet.group(1) + "</project>")).isNotNull();
    }
  }

  @Test
  void the_table_of_parameters_is_what_the_goals_take() throws Exception {
    String page = Files.readString(ROOT.resolve("docs/guide/goals.md"));
    Map<String, String> documented =
        PARAMETER
            .matcher(page)
            .results()
            .collect(
                Collectors.toMap(
                    it -> it.group(1), it -> it.group(2).strip(), (a, b) -> a, TreeMap::new));

    Map<String, String> real = parameters();

    assertThat(documented.keySet()).isEqualTo(real.keySet());
    real.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            assertThat(documented.get(name)).as(name).isEqualTo("`" + value + "`");
          }
        });
  }

  /** The parameters that a user can set, with their defaults, from the plugin's descriptor. */
  private static Map<String, String> parameters() throws Exception {
    var parameters = new TreeMap<String, String>();
    Element plugin = parse(Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")));
    for (Element mojo : children(plugin, "mojo")) {
      if (!text(mojo, "goal").equals("check")) {
        continue;
      }
      for (Element parameter : children(mojo, "parameter")) {
        if (text(parameter, "editable").equals("true")) {
          parameters.put(text(parameter, "name"), defaultOf(mojo, text(parameter, "name")));
        }
      }
    }
    return parameters;
  }

  private static String defaultOf(Element mojo, String parameter) {
    return children(mojo, parameter).stream()
        .map(element -> element.getAttribute("default-value"))
        .findFirst()
        .orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent().strip();
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0
        || HEADING
            .matcher(Files.readString(target))
            .results()
            .map(heading -> anchor(heading.group(1)))
            .anyMatch(link.substring(hash + 1)::equals);
  }

  /** The anchor that code hosts give a heading. */
  private static String anchor(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\\n]*`", "");
  }
}
