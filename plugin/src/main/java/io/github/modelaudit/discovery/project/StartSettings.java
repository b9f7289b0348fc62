package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the variables, system properties and arguments with which the plugins of a build start the
 * program or its tests. Which Maven profiles are active nobody tells here, so theirs do not count.
 */
public final class StartSettings {
  private static final Set<String> OF_TESTS =
      Set.of("maven-surefire-plugin", "maven-failsafe-plugin");
  private static final Set<String> OF_PROGRAMS =
      Set.of(
          "spring-boot-maven-plugin",
          "quarkus-maven-plugin",
          "micronaut-maven-plugin",
          "exec-maven-plugin",
          "jib-maven-plugin");
  private static final Set<String> PLUGINS =
      Set.of("/project/build/plugins", "/project/build/pluginManagement/plugins");
  private static final Set<String> VARIABLES = Set.of("environmentVariables", "environment", "env");
  private static final Set<String> PROPERTIES =
      Set.of("systemPropertyVariables", "systemProperties");
  private static final Set<String> ARGUMENTS =
      Set.of(
          "argLine",
          "jvmArguments",
          "jvmArgs",
          "jvmFlags",
          "arguments",
          "appArguments",
          "commandlineArgs");
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:^|\\s)['\"]?(?:-D|--)([A-Za-z][\\w.\\[\\]-]*)=([^\\s'\"]+)");

  private final ProjectInputs inputs;

  private StartSettings(ProjectInputs inputs) {
    this.inputs = inputs;
  }

  /** Returns the settings, those of parents first: what a module says itself wins. */
  public static List<GivenSetting> read(ProjectInputs inputs) {
    requireNonNull(inputs, "inputs");
    List<PomChain.Link> chain = new ArrayList<>(new PomChain(inputs).read());
    Collections.reverse(chain);
    var settings = new StartSettings(inputs);
    return chain.stream()
        .filter(it -> inputs.choice().paths().accepts(inputs.shown(it.path())))
        .flatMap(it -> settings.of(it).stream())
        .toList();
  }

  private List<GivenSetting> of(PomChain.Link link) {
    List<GivenSetting> settings = new ArrayList<>();
    String path = inputs.shown(link.path());
    for (PomElement plugin : plugins(link.text())) {
      Optional<Scope> scope = plugin.textOf("artifactId").flatMap(StartSettings::scope);
      if (scope.isPresent()) {
        configurations(plugin)
            .flatMap(it -> it.children().stream())
            .forEach(it -> add(settings, it, path, scope.get()));
      }
    }
    return settings;
  }

  private static Optional<Scope> scope(String plugin) {
    if (OF_TESTS.contains(plugin)) {
      return Optional.of(Scope.TEST);
    }
    return OF_PROGRAMS.contains(plugin) ? Optional.of(Scope.MAIN) : Optional.empty();
  }

  private static Stream<PomElement> configurations(PomElement plugin) {
    Stream<PomElement> ofExecutions =
        plugin
            .all("executions")
            .flatMap(it -> it.all("execution"))
            .flatMap(it -> it.all("configuration"));
    return Stream.concat(plugin.all("configuration"), ofExecutions)
        .flatMap(it -> Stream.concat(Stream.of(it), it.all("container")));
  }

  private static void add(
      List<GivenSetting> settings, PomElement element, String path, Scope scope) {
    if (VARIABLES.contains(element.name())) {
      for (PomElement child : element.children()) {
        settings.add(GivenSetting.variable(name(child), value(child), at(path, child), scope));
      }
    } else if (PROPERTIES.contains(element.name())) {
      for (PomElement child : element.children()) {
        settings.add(GivenSetting.property(name(child), value(child), at(path, child), scope));
      }
    } else if (ARGUMENTS.contains(element.name())) {
      Stream.concat(Stream.of(element), element.children().stream())
          .forEach(it -> addArguments(settings, it, path, scope));
    }
  }

  /** Either the element is called like the setting, or two elements in it say name and value. */
  private static String name(PomElement setting) {
    return setting.textOf("name", "key").orElse(setting.name());
  }

  private static String value(PomElement setting) {
    return setting.textOf("value").orElse(setting.text());
  }

  private static void addArguments(
      List<GivenSetting> settings, PomElement element, String path, Scope scope) {
    int line = element.line();
    for (String text : element.text().split("\\R", -1)) {
      Matcher matcher = ARGUMENT.matcher(text);
      while (matcher.find()) {
        Location location = Location.of(path, line);
        settings.add(GivenSetting.property(matcher.group(1), matcher.group(2), location, scope));
      }
      line++;
    }
  }

  private static Location at(String path, PomElement element) {
    return Location.of(path, element.line());
  }

  private static List<PomElement> plugins(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return plugins(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      // The pom was read before; one that cannot be read starts nothing.
      return List.of();
    }
  }

  private static List<PomElement> plugins(XMLStreamReader reader) throws XMLStreamException {
    List<PomElement> plugins = new ArrayList<>();
    List<String> open = new ArrayList<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (PLUGINS.contains("/" + String.join("/", open))) {
          plugins.add(PomElement.read(reader));
        } else {
          open.add(reader.getLocalName());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.remove(open.size() - 1);
      }
    }
    return plugins;
  }
}
