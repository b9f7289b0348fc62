package io.github.modelaudit.discovery.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.domain.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnClassesTest {
  @TempDir private Path folder;

  @Test
  void lists_the_classes_of_roots_and_tells_which_have_none() throws Exception {
    Path main = Files.createDirectories(folder.resolve("classes/acme"));
    Files.write(main.resolve("B.class"), new byte[] {1});
    Files.write(main.resolve("A.class"), new byte[] {2});
    Files.write(main.resolve("a.txt"), new byte[] {3});
    var root = new ClassRoot(folder.resolve("classes"), Scope.MAIN, List.of());
    var none = new ClassRoot(folder.resolve("none"), Scope.TEST, List.of());

    OwnClasses own = OwnClasses.below(List.of(root, none));

    assertThat(own.all()).extracting(OwnClass::name).containsExactly("acme/A", "acme/B");
    assertThat(own.empty()).containsExactly(none);
  }

  @Test
  void reads_a_class_once() throws Exception {
    Path file = Files.write(folder.resolve("A.class"), new byte[] {1, 2});
    var root = new ClassRoot(folder, Scope.MAIN, List.of());
    OwnClass own = OwnClasses.below(List.of(root)).all().get(0);

    assertThat(own.read()).hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2));
    Files.delete(file);

    assertThat(own.read()).hasValueSatisfying(it -> assertThat(it).containsExactly(1, 2));
  }

  @Test
  void a_class_that_cannot_be_read_has_no_bytes() throws Exception {
    Path file = Files.write(folder.resolve("A.class"), new byte[] {1, 2});
    var root = new ClassRoot(folder, Scope.MAIN, List.of());
    OwnClass own = OwnClasses.below(List.of(root)).all().get(0);
    Files.delete(file);

    assertThat(own.read()).isEmpty();
  }
}
