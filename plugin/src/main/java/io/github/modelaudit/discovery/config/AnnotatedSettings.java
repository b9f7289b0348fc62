package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.classpath.OwnClass;
import io.github.modelaudit.discovery.config.PropertiesReader.MalformedPropertiesException;
import io.github.modelaudit.discovery.config.PropertiesReader.Property;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/**
 * Finds the configuration that annotations of the project's own classes bring: files of properties,
 * and settings that stand in the annotation itself.
 */
final class AnnotatedSettings {
  private static final String FILES = "Lorg/springframework/context/annotation/PropertySource;";
  private static final String OF_TESTS = "Lorg/springframework/test/context/TestPropertySource;";
  private static final String SPRING_TESTS = "Lorg/springframework/boot/test/";
  private static final String PROFILE = "Lorg/springframework/context/annotation/Profile;";
  private static final Set<String> PAIRS =
      Set.of(
          "Lio/micronaut/context/annotation/Property;",
          "Lio/helidon/microprofile/testing/AddConfig;",
          "Lio/helidon/microprofile/tests/junit5/AddConfig;");
  private static final List<String> HINTS =
      List.of("PropertySource", SPRING_TESTS, "annotation/Property;", "/AddConfig;");

  private static final Pattern YAML = Pattern.compile(".+\\.ya?ml");

  /** Weaker than every file that a framework finds by itself. */
  private static final int RANK_OF_FILES = 9;

  /** Stronger than every file. */
  private static final int RANK_IN_TESTS = 900;

  private final ProjectInputs inputs;
  private final ProjectFiles files;

  AnnotatedSettings(ProjectInputs inputs) {
    this.inputs = inputs;
    this.files = new ProjectFiles(inputs);
  }

  /**
   * What an annotation asks for.
   *
   * @param importer stands for the class among the files
   * @param places the places of files, as an import has them
   * @param inline what stands in the annotation itself
   */
  record Source(ConfigFile importer, List<Setting> places, List<Setting> inline) {
    Source {
      places = List.copyOf(places);
      inline = List.copyOf(inline);
    }
  }

  /** Returns what the annotations of some classes ask for, class by class. */
  List<Source> of(List<OwnClass> classes) {
    return classes.stream().filter(it -> !it.isGenerated()).flatMap(this::of).toList();
  }

  private Stream<Source> of(OwnClass file) {
    return file
        .read()
        .filter(AnnotatedSettings::mayBeAnnotated)
        .flatMap(AnnotatedSettings::parse)
        .map(type -> new Reader(file, type).read())
        .stream();
  }

  /** A look at the bytes saves most classes from being parsed. */
  private static boolean mayBeAnnotated(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return HINTS.stream().anyMatch(all::contains);
  }

  private static Optional<ClassNode> parse(byte[] bytes) {
    try {
      var node = new ClassNode();
      new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
      return Optional.of(node);
    } catch (RuntimeException e) {
      // A damaged class file; the detector of call sites reports it.
      return Optional.empty();
    }
  }

  /** Reads the annotations of one class. */
  private final class Reader {
    private final OwnClass file;
    private final ClassNode type;
    private final List<AnnotationNode> annotations;
    private final Path source;
    private final List<String> lines;
    private final List<View> views;
    private final List<Setting> places = new ArrayList<>();
    private final List<Setting> inline = new ArrayList<>();

    Reader(OwnClass file, ClassNode type) {
      this.file = file;
      this.type = type;
      this.annotations = unfolded(type.visibleAnnotations);
      this.source = source().orElse(file.path());
      this.lines =
          source.equals(file.path())
              ? List.of()
              : files.read(source).text().map(it -> it.lines().toList()).orElse(List.of());
      this.views = views();
    }

    Source read() {
      for (AnnotationNode annotation : annotations) {
        if (annotation.desc.equals(FILES)) {
          addPlaces(annotation, List.of("value"), false);
        } else if (annotation.desc.equals(OF_TESTS)) {
          addPlaces(annotation, List.of("locations", "value"), true);
          texts(annotation, "properties").forEach(this::addInline);
        } else if (annotation.desc.startsWith(SPRING_TESTS)) {
          texts(annotation, "properties").forEach(this::addInline);
        } else if (PAIRS.contains(annotation.desc)) {
          addPair(annotation);
        }
      }
      return new Source(importer(), places, inline);
    }

    private ConfigFile importer() {
      return new ConfigFile(
          source,
          file.root().scope(),
          Optional.empty(),
          ConfigFile.Format.PROPERTIES,
          places.stream().mapToInt(Setting::rank).max().orElse(RANK_OF_FILES),
          "");
    }

    /** A class under a profile brings its files under it. */
    private List<View> views() {
      List<View> bound =
          annotations.stream()
              .filter(it -> it.desc.equals(PROFILE))
              .flatMap(it -> texts(it, "value").stream())
              .map(it -> Profiles.view(file.root().scope(), Optional.of(it)))
              .toList();
      return bound.isEmpty() ? List.of(new View(file.root().scope(), Optional.empty())) : bound;
    }

    private void addPlaces(AnnotationNode annotation, List<String> names, boolean isOfTest) {
      boolean readsYaml = value(annotation, "factory") != null;
      boolean isOptional = Boolean.TRUE.equals(value(annotation, "ignoreResourceNotFound"));
      int rank = isOfTest ? RANK_IN_TESTS : RANK_OF_FILES;
      for (String place : names.stream().flatMap(it -> texts(annotation, it).stream()).toList()) {
        if (YAML.matcher(place).matches() && !readsYaml) {
          continue; // Without a factory of the project's own, Spring takes it for properties.
        }
        String known =
            place.contains(":") && !place.startsWith("$") ? place : onClassPath(place, isOfTest);
        String written = isOptional ? "optional:" + known : known;
        for (View view : views) {
          places.add(setting("spring.config.import", written, place, view, rank));
        }
      }
    }

    /** Tests look beside themselves, programs at the root of the class path. */
    private String onClassPath(String place, boolean isOfTest) {
      String folder = file.name().substring(0, file.name().lastIndexOf('/') + 1);
      boolean isBeside = isOfTest && !place.startsWith("/");
      return "classpath:" + (isBeside ? folder : "") + place;
    }

    /** A text is written as in a file of properties. */
    private void addInline(String text) {
      try {
        for (Property property : PropertiesReader.read(text)) {
          addInline(property.key(), property.value());
        }
      } catch (MalformedPropertiesException e) {
        return; // The test does not start with it either.
      }
    }

    private void addPair(AnnotationNode annotation) {
      Stream.of("name", "key")
          .flatMap(it -> texts(annotation, it).stream())
          .forEach(key -> texts(annotation, "value").forEach(it -> addInline(key, it)));
    }

    private void addInline(String key, String value) {
      views.forEach(view -> inline.add(setting(key, value, value, view, RANK_IN_TESTS)));
    }

    private Setting setting(String key, String value, String written, View view, int rank) {
      int line = lineOf(written);
      String shown = inputs.shown(source);
      return new Setting(
          KeyName.of(key),
          value,
          line == 0 ? Location.of(shown) : Location.of(shown, line),
          line == 0 ? key + "=" + value : lines.get(line - 1).strip(),
          view,
          rank);
    }

    private int lineOf(String text) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(text)) {
          return i + 1;
        }
      }
      return 0;
    }

    private Optional<Path> source() {
      String name = type.sourceFile == null ? "" : type.sourceFile;
      String folder = file.name().substring(0, file.name().lastIndexOf('/') + 1);
      return name.isEmpty() || name.contains("/")
          ? Optional.empty()
          : file.root().sources().stream()
              .map(root -> root.resolve(folder + name))
              .filter(Files::isRegularFile)
              .findFirst();
    }
  }

  /** An annotation that is written several times is kept in another one. */
  private static List<AnnotationNode> unfolded(@Nullable List<AnnotationNode> annotations) {
    List<AnnotationNode> all = new ArrayList<>();
    for (AnnotationNode annotation :
        annotations == null ? List.<AnnotationNode>of() : annotations) {
      all.add(annotation);
      if (value(annotation, "value") instanceof List<?> held) {
        held.stream()
            .filter(AnnotationNode.class::isInstance)
            .map(AnnotationNode.class::cast)
            .forEach(all::add);
      }
    }
    return all;
  }

  private static @Nullable Object value(AnnotationNode annotation, String name) {
    List<Object> pairs = annotation.values == null ? List.of() : annotation.values;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (name.equals(pairs.get(i))) {
        return pairs.get(i + 1);
      }
    }
    return null;
  }

  private static List<String> texts(AnnotationNode annotation, String name) {
    Object value = value(annotation, name);
    if (value instanceof String text) {
      return List.of(text);
    }
    return value instanceof List<?> many
        ? many.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
