package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildPlaceTest {
  @TempDir Path folder;
  private Path root;
  private Path module;

  @BeforeEach
  void makeModule() throws IOException {
    root = folder.resolve("build");
    module = Files.createDirectories(root.resolve("apps/chat"));
  }

  @Test
  void finds_the_nearest_file_up_to_the_root() throws IOException {
    Path far = Files.writeString(root.resolve("p.yaml"), "");
    BuildPlace place = BuildPlace.of(root, module);

    assertThat(place.findUpwards("p.yaml")).hasValue(far);
    Path near = Files.writeString(module.resolve("p.yaml"), "");
    assertThat(place.findUpwards("p.yaml")).hasValue(near);
  }

  @Test
  void looks_at_nothing_above_the_root_and_at_no_folder() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), "");
    Files.createDirectories(module.resolve("q.yaml"));

    assertThat(BuildPlace.of(root, module).findUpwards("p.yaml")).isEmpty();
    assertThat(BuildPlace.of(root, module).findUpwards("q.yaml")).isEmpty();
  }

  @Test
  void takes_a_module_outside_of_the_build_for_its_own_root() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

    assertThat(BuildPlace.of(root, elsewhere).root()).isEqualTo(elsewhere);
  }

  @Test
  void shows_paths_relative_to_the_root_or_to_where_maven_was_started() {
    BuildPlace place = BuildPlace.of(root, module);

    assertThat(place.show(module.resolve("pom.xml"))).isEqualTo("apps/chat/pom.xml");
    assertThat(place.show(module.resolve("pom.xml"), module)).isEqualTo("pom.xml");
    assertThat(place.show(folder.resolve("x"))).isEqualTo(folder.resolve("x").toString());
  }

  @Test
  void knows_the_way_from_the_root_of_the_repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    BuildPlace place = BuildPlace.of(root, module);

    assertThat(place.repositoryFolder()).isEqualTo("build/");
    assertThat(place.moduleFolder()).isEqualTo("apps/chat/");
  }

  @Test
  void takes_a_linked_work_tree_for_a_repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(root.resolve(".git"), "gitdir: elsewhere");

    assertThat(BuildPlace.of(root, root).repositoryFolder()).isEmpty();
    assertThat(BuildPlace.of(root, root).moduleFolder()).isEmpty();
  }
}
