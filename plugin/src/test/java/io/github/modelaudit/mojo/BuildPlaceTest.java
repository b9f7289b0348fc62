package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    BuildPlace place = BuildPlace.of(root, module, List.of());

    assertThat(place.findUpwards("p.yaml")).hasValue(far);
    Path near = Files.writeString(module.resolve("p.yaml"), "");
    assertThat(place.findUpwards("p.yaml")).hasValue(near);
  }

  @Test
  void looks_at_nothing_above_the_root_and_at_no_folder() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), "");
    Files.createDirectories(module.resolve("q.yaml"));

    assertThat(BuildPlace.of(root, module, List.of()).findUpwards("p.yaml")).isEmpty();
    assertThat(BuildPlace.of(root, module, List.of()).findUpwards("q.yaml")).isEmpty();
  }

  @Test
  void has_the_same_root_wherever_maven_is_started() {
    assertThat(BuildPlace.of(module, module, List.of(root.resolve("apps"), root)).root())
        .isEqualTo(root);
    assertThat(BuildPlace.of(module, module, List.of(folder.resolve("elsewhere"))).root())
        .isEqualTo(module);
  }

  @Test
  void finds_files_up_to_the_root_of_the_repository_and_shows_the_way() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Path policy = Files.writeString(folder.resolve("p.yaml"), "");
    BuildPlace place = BuildPlace.of(root, module, List.of());

    assertThat(place.findUpwards("p.yaml")).hasValue(policy);
    assertThat(place.show(policy)).isEqualTo("../p.yaml");
  }

  @Test
  void takes_a_module_outside_of_the_build_for_its_own_root() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

    assertThat(BuildPlace.of(root, elsewhere, List.of()).root()).isEqualTo(elsewhere);
  }

  @Test
  void shows_paths_relative_to_the_root_or_to_where_maven_was_started() {
    BuildPlace place = BuildPlace.of(root, module, List.of());

    assertThat(place.show(module.resolve("pom.xml"))).isEqualTo("apps/chat/pom.xml");
    assertThat(place.show(module.resolve("pom.xml"), module)).isEqualTo("pom.xml");
    assertThat(place.show(folder.resolve("x"))).isEqualTo(folder.resolve("x").toString());
  }

  @Test
  void knows_the_way_from_the_root_of_the_repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    BuildPlace place = BuildPlace.of(root, module, List.of());

    assertThat(place.repositoryFolder()).isEqualTo("build/");
    assertThat(place.moduleFolder()).isEqualTo("apps/chat/");
  }

  @Test
  void takes_a_linked_work_tree_for_a_repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(root.resolve(".git"), "gitdir: elsewhere");

    assertThat(BuildPlace.of(root, root, List.of()).repositoryFolder()).isEmpty();
    assertThat(BuildPlace.of(root, root, List.of()).moduleFolder()).isEmpty();
  }
}
