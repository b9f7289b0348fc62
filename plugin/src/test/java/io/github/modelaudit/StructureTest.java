package io.github.modelaudit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the shape of the code: which package may see which, and what every package and type owes.
 */
class StructureTest {
  private static final String ROOT = "io.github.modelaudit";
  private static final List<String> STAGES =
      List.of("discovery", "hub", "licensing", "openness", "policy", "lock", "report");
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static String inside(String name) {
    return ROOT + "." + name + "..";
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }

  static List<String> stages() {
    return STAGES;
  }

  @ParameterizedTest
  @MethodSource("stages")
  void a_stage_imports_no_brother_and_nothing_above_it(String stage) {
    String[] forbidden =
        Stream.concat(STAGES.stream(), Stream.of("audit", "mojo"))
            .filter(name -> !name.equals(stage))
            .map(StructureTest::inside)
            .toArray(String[]::new);

    holds(
        noClasses()
            .that()
            .resideInAPackage(inside(stage))
            .should()
            .dependOnClassesThat(resideInAnyPackage(forbidden)));
  }

  @Test
  void knowledge_imports_only_the_domain() {
    String[] forbidden =
        Stream.concat(STAGES.stream(), Stream.of("audit", "mojo"))
            .map(StructureTest::inside)
            .toArray(String[]::new);

    holds(
        noClasses()
            .that()
            .resideInAPackage(inside("knowledge"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(forbidden)));
  }

  @Test
  void the_domain_imports_only_the_jdk() {
    holds(
        classes()
            .that()
            .resideInAPackage(inside("domain"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", inside("domain"))));
  }

  @Test
  void the_audit_does_not_know_the_mojo() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(inside("audit"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(inside("mojo"))));
  }

  @Test
  void no_packages_form_a_cycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void only_the_mojo_sees_maven() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(inside("mojo"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.aether..")));
  }

  @Test
  void only_the_hub_sees_okhttp() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(inside("hub"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio..", "kotlin..")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"discovery", "licensing", "openness", "audit", "mojo"})
  void packages_without_json_do_not_see_jackson(String name) {
    holds(
        noClasses()
            .that()
            .resideInAPackage(inside(name))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..")));
  }

  @Test
  void fields_are_final_outside_of_maven_parameters() {
    holds(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(inside("mojo"))
            .should()
            .beFinal());
  }

  @Test
  void classes_are_final_records_enums_or_interfaces() {
    holds(
        classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .and()
            .resideOutsideOfPackage(inside("mojo"))
            .should()
            .haveModifier(JavaModifier.FINAL));
  }

  @Test
  void no_class_has_a_name_that_says_nothing() {
    holds(
        classes()
            .should()
            .haveNameNotMatching(".*(Utils?|Helper|Manager|Processor|Handler|Base|Impl|Data|Info)$")
            .andShould()
            .haveNameNotMatching(".*\\.Common[A-Z].*"));
  }

  @Test
  void nothing_prints_past_the_log_or_asks_for_defaults() {
    holds(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now"));
  }

  @Test
  void every_package_says_what_it_does_and_is_null_marked() throws IOException {
    for (Path folder : packageFolders()) {
      Path file = folder.resolve("package-info.java");

      assertThat(file).exists();
      assertThat(Files.readString(file))
          .contains("@" + NullMarked.class.getSimpleName())
          .contains("<p>");
    }
  }

  @Test
  void every_public_type_has_javadoc() throws IOException {
    for (Path file : sources()) {
      String text = Files.readString(file);

      assertThat(text.indexOf("/**")).as(file.toString()).isNotNegative();
      assertThat(text.indexOf("/**")).as(file.toString()).isLessThan(firstType(text));
    }
  }

  private static int firstType(String text) {
    return Stream.of(
            "public ", "\nfinal class ", "\nrecord ", "\ninterface ", "\nenum ", "\npackage ")
        .map(text::indexOf)
        .filter(at -> at > 0 && !text.startsWith("package ", at))
        .min(Integer::compare)
        .orElse(Integer.MAX_VALUE);
  }

  private static List<Path> packageFolders() throws IOException {
    return sources().stream().map(Path::getParent).distinct().toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
