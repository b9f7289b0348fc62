package io.github.modelaudit.discovery.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.library.StandInJar;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassReferencesTest {
  private static final String API =
      "public interface Api { void call(); @interface Marker {} class Deep implements Api { public"
          + " void call() {} } }";

  @TempDir private Path folder;

  private static ClassReferences read(ProjectInputs inputs) {
    return ClassReferences.read(inputs, OwnClasses.below(inputs.code().own()));
  }

  private ClassReferences read(CompiledCode code) {
    return read(Projects.with(Projects.at(folder), code));
  }

  private static ClassRoot root(Path classes, Scope scope) {
    return new ClassRoot(classes, scope, List.of());
  }

  private static Library library(Path file) {
    return new Library(
        "other", "other", "1", Optional.empty(), Optional.of(file), Scope.MAIN, List.of());
  }

  private Path user(String body) throws Exception {
    Path api = new StandInJar().with("lib.Api", API).folder(folder.resolve("api"));
    return new StandInJar()
        .against(api)
        .with("app.User", "import lib.Api; class User {" + body + "}")
        .folder(folder.resolve("classes"));
  }

  @Test
  void finds_types_in_calls_descriptors_signatures_and_annotations() throws Exception {
    Path call = user("void a(Api api) { api.call(); }");
    assertThat(read(new CompiledCode(List.of(root(call, Scope.MAIN)), Optional.empty())))
        .satisfies(it -> assertThat(it.names(Scope.MAIN, "lib/Api")).isTrue());

    for (String body :
        List.of(
            "Object a(Api api) { return null; }",
            "java.util.List<Api> a;",
            "@Api.Marker void a() {}",
            "Api[] a;")) {
      Path classes = user(body);
      ClassReferences references =
          read(new CompiledCode(List.of(root(classes, Scope.MAIN)), Optional.empty()));

      assertThat(references.names(Scope.MAIN, "lib/*")).as(body).isTrue();
      assertThat(references.names(Scope.TEST, "lib/*")).as(body).isFalse();
    }
  }

  @Test
  void tells_what_a_method_without_a_body_is_to_return() throws Exception {
    Path api = new StandInJar().with("lib.Api", API).folder(folder.resolve("api"));
    for (String body : List.of("Api make();", "java.util.List<Api> make();", "Api[] make();")) {
      assertThat(leavesApi(api, body)).as(body).isTrue();
    }
    for (String body :
        List.of("void read(Api api);", "default Api make() { return null; }", "Object make();")) {
      assertThat(leavesApi(api, body)).as(body).isFalse();
    }
  }

  private boolean leavesApi(Path api, String body) throws Exception {
    Path classes =
        new StandInJar()
            .against(api)
            .with("app.Service", "import lib.Api; interface Service {" + body + "}")
            .folder(folder.resolve("classes"));
    return read(new CompiledCode(List.of(root(classes, Scope.MAIN)), Optional.empty()))
        .leavesToReturn(Scope.MAIN, "lib/Api");
  }

  @Test
  void a_text_or_an_unused_import_is_no_reference() throws Exception {
    Path classes = user("String a = \"lib/Api\"; String b = \"lib.Api\";");

    ClassReferences references =
        read(new CompiledCode(List.of(root(classes, Scope.MAIN)), Optional.empty()));

    assertThat(
            Files.readString(
                classes.resolve("app/User.class"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("lib/Api");
    assertThat(references.names(Scope.MAIN, "lib/*")).isFalse();
    assertThat(references.isCompiled(Scope.MAIN)).isTrue();
  }

  @Test
  void other_modules_of_the_build_count_and_other_libraries_do_not() throws Exception {
    Path classes = user("Api a;");
    Path own = new StandInJar().with("x.Plain", "class Plain {}").folder(folder.resolve("own"));
    var code =
        new CompiledCode(List.of(root(own, Scope.MAIN)), Optional.of(List.of(library(classes))));

    ClassReferences inside = read(code);
    ClassReferences outside = read(Projects.with(Projects.at(folder.resolve("own")), code));

    assertThat(inside.names(Scope.MAIN, "lib/Api")).isTrue();
    assertThat(outside.names(Scope.MAIN, "lib/Api")).isFalse();
  }

  @Test
  void a_folder_without_classes_is_not_compiled() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(
            read(new CompiledCode(List.of(root(empty, Scope.MAIN)), Optional.empty()))
                .isCompiled(Scope.MAIN))
        .isFalse();
    assertThat(read(CompiledCode.NONE).types(Scope.MAIN)).isEmpty();
  }

  @Property(tries = 500)
  void any_bytes_are_read_without_harm(@ForAll byte[] tail, @ForAll boolean isClass) {
    byte[] bytes = new byte[tail.length + 4];
    System.arraycopy(tail, 0, bytes, 4, tail.length);
    if (isClass) {
      bytes[0] = (byte) 0xCA;
      bytes[1] = (byte) 0xFE;
      bytes[2] = (byte) 0xBA;
      bytes[3] = (byte) 0xBE;
    }

    assertThat(ConstantPool.types(bytes).isPresent() && !isClass).isFalse();
  }
}
