package io.github.modelaudit.discovery.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ArtifactPattern;
import io.github.modelaudit.knowledge.DefaultPlace;
import io.github.modelaudit.knowledge.DefaultPlace.Way;
import io.github.modelaudit.knowledge.FrameworkDefault;
import io.github.modelaudit.knowledge.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultReaderTest {
  private static final ArtifactPattern ARTIFACT = new ArtifactPattern("acme", "acme-ai");
  private static final String OPTIONS =
      """
      public class Options {
        private final String model;
        private final String format;

        Options(String model, String format) {
          this.model = model != null ? model : Names.SMALL.getValue();
          this.format = format != null ? format : "text";
        }

        static Builder builder() { return new Builder(); }

        static class Builder {
          private String model;
          Builder model(String name) { model = name; return this; }
          Builder model(Names name) { model = name.getValue(); return this; }
          Builder topic(String name) { return this; }
          Options build() { return new Options(model, null); }
        }
      }
      """;
  private static final String NAMES =
      """
      enum Names {
        LARGE("tiny-large", 8), SMALL("tiny-small", 1);
        public static final String FAVOURITE = LARGE.getValue();
        static final Name OBJECT = Name.of("tiny-object");
        public final String value;
        Names(String value, int size) { this.value = value; }
        String getValue() { return value; }

        record Name(String text) {
          static Name of(String text) { return new Name(text); }
          String asString() { return text; }
        }
      }
      """;

  @TempDir private Path folder;

  private static FrameworkDefault model(DefaultPlace... places) {
    return new FrameworkDefault(
        "acme",
        ModelRole.CHAT,
        List.of("acme.model"),
        Optional.empty(),
        List.of(ARTIFACT),
        false,
        new FrameworkDefault.Source(
            List.of(places), Map.of("1.0", "old", "1.0.9", "patched", "2.0.0", "new")),
        new Provenance(Confidence.HIGH, "test", List.of(), LocalDate.of(2026, 1, 1)));
  }

  private static DefaultPlace place(String type, Way way, String... names) {
    return new DefaultPlace(ARTIFACT, "acme/" + type, way, List.of(names), Optional.empty());
  }

  private static Library library(String version, Optional<Path> file) {
    return new Library("acme", "acme-ai", version, Optional.empty(), file, Scope.MAIN, List.of());
  }

  private Optional<DefaultReader.Name> read(Path jar, FrameworkDefault model) {
    return read(library("1.0.9", Optional.of(jar)), model);
  }

  private static Optional<DefaultReader.Name> read(Library library, FrameworkDefault model) {
    try (var classPath = new ClassPath(List.of(library))) {
      return new DefaultReader(classPath, new Libraries(List.of(library))).read(model, library);
    }
  }

  private Path jar(String properties) throws IOException {
    return new StandInJar()
        .with("acme.Options", OPTIONS)
        .with("acme.Names", NAMES)
        .with("acme.Properties", "class Properties {" + properties + "}")
        .jar(folder.resolve("acme-ai.jar"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"tiny-literal\"',tiny-literal",
    "Names.SMALL.getValue(),tiny-small",
    "Names.LARGE,tiny-large",
    "Names.LARGE.value,tiny-large",
    "Names.FAVOURITE,tiny-large",
    "Names.OBJECT.asString(),tiny-object",
    "OWN,tiny-small"
  })
  void reads_what_a_constructor_hands_to_a_builder(String argument, String expected)
      throws Exception {
    Path jar =
        jar(
            "static final String OWN = Names.SMALL.getValue();"
                + "private Options options = Options.builder().topic(\"x/y\").model("
                + argument
                + ").build();");

    DefaultReader.Name name =
        read(jar, model(place("Properties", Way.CALL, "model"))).orElseThrow();

    assertThat(name.text()).isEqualTo(expected);
    assertThat(name.origin()).isEqualTo("read from Properties");
    assertThat(name.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void reads_what_a_constructor_takes_when_it_is_given_nothing() throws Exception {
    Path jar = jar("");

    Optional<DefaultReader.Name> name = read(jar, model(place("Options", Way.FIELD, "model")));

    assertThat(name.map(DefaultReader.Name::text)).contains("tiny-small");
  }

  @Test
  void goes_on_to_the_next_place_when_the_first_has_nothing() throws Exception {
    Path jar = jar("private String model;");

    Optional<DefaultReader.Name> name =
        read(
            jar,
            model(
                place("Gone", Way.CALL, "model"),
                place("Properties", Way.CALL, "model"),
                place("Names", Way.CONSTANT, "FAVOURITE")));

    assertThat(name.map(DefaultReader.Name::text)).contains("tiny-large");
    assertThat(name.map(DefaultReader.Name::origin)).contains("read from Names");
  }

  @Test
  void reads_annotations_of_methods_and_parameters() throws Exception {
    Path jar =
        new StandInJar()
            .with("acme.WithDefault", "public @interface WithDefault { String value(); }")
            .with(
                "acme.Bindable",
                "import java.lang.annotation.*;"
                    + "@Retention(RetentionPolicy.RUNTIME)"
                    + "public @interface Bindable { String defaultValue(); }")
            .with(
                "acme.Default",
                "import java.lang.annotation.*;"
                    + "@Retention(RetentionPolicy.RUNTIME)"
                    + "public @interface Default { String value(); }")
            .with(
                "acme.Config",
                "interface Config { @Default(\"0.8\") String heat(); @Default(\"tiny\") String modelName(); }")
            .with(
                "acme.Bean",
                "record Bean(@Bindable(defaultValue = \"x\") String url,"
                    + " @Bindable(defaultValue = \"mini\") String modelName) {}")
            .jar(folder.resolve("acme-ai.jar"));

    Optional<DefaultReader.Name> ofMethod =
        read(jar, model(annotated("Config", Way.METHOD_ANNOTATION, "acme/Default")));
    Optional<DefaultReader.Name> ofParameter =
        read(jar, model(annotated("Bean", Way.PARAMETER_ANNOTATION, "acme/Bindable")));
    Optional<DefaultReader.Name> ofAnother =
        read(jar, model(annotated("Config", Way.METHOD_ANNOTATION, "acme/WithDefault")));

    assertThat(ofMethod.map(DefaultReader.Name::text)).contains("tiny");
    assertThat(ofParameter.map(DefaultReader.Name::text)).contains("mini");
    assertThat(ofAnother.map(DefaultReader.Name::origin)).contains("from our table");
  }

  private static DefaultPlace annotated(String type, Way way, String annotation) {
    return new DefaultPlace(
        ARTIFACT, "acme/" + type, way, List.of("modelName"), Optional.of(annotation));
  }

  @Test
  void two_names_are_no_default() throws Exception {
    Path jar =
        jar(
            "Options a = Options.builder().model(\"one\").build();"
                + "Options b = Options.builder().model(\"two\").build();");

    Optional<DefaultReader.Name> name = read(jar, model(place("Properties", Way.CALL, "model")));

    assertThat(name.map(DefaultReader.Name::text)).contains("patched");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0,old",
    "1.0.8,old",
    "1.0.9,patched",
    "1.1.8,patched",
    "2.0.0-M4,patched",
    "2.0.0,new",
    "2.0.1-SNAPSHOT,new",
    "10.0,new"
  })
  void falls_back_on_the_table_and_says_so(String version, String expected) {
    Library unread = library(version, Optional.empty());

    DefaultReader.Name name =
        read(unread, model(place("Options", Way.FIELD, "model"))).orElseThrow();

    assertThat(name.text()).isEqualTo(expected);
    assertThat(name.origin()).isEqualTo("from our table");
    assertThat(name.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void knows_nothing_of_a_version_before_the_table() {
    assertThat(read(library("0.8", Optional.empty()), model())).isEmpty();
  }

  @Property(tries = 300)
  void damaged_classes_tell_nothing(@ForAll int at, @ForAll byte value, @ForAll boolean isCut)
      throws Exception {
    byte[] bytes = classFile();
    int position = Math.floorMod(at, bytes.length);
    byte[] damaged = isCut ? java.util.Arrays.copyOf(bytes, position) : bytes.clone();
    if (!isCut) {
      damaged[position] = value;
    }
    Path classes = Files.createTempDirectory("damaged");
    Files.createDirectories(classes.resolve("acme"));
    Files.write(classes.resolve("acme/Options.class"), damaged);

    Optional<DefaultReader.Name> name = read(classes, model(place("Options", Way.FIELD, "model")));

    assertThat(name).isPresent();
    Files.delete(classes.resolve("acme/Options.class"));
    Files.delete(classes.resolve("acme"));
    Files.delete(classes);
  }

  private static byte[] classFile() throws IOException {
    Path made = Path.of("target", "stand-ins", "default-reader");
    Path file = made.resolve("acme/Options.class");
    if (!Files.exists(file)) {
      new StandInJar().with("acme.Options", OPTIONS).with("acme.Names", NAMES).folder(made);
    }
    return Files.readAllBytes(file);
  }
}
