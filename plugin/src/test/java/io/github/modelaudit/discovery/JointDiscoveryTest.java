package io.github.modelaudit.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several modules depend on together. */
class JointDiscoveryTest {
  private final Discovery discovery = SmallKnowledge.discovery();

  @TempDir private Path root;

  private ProjectInputs declaring(String module, String... ids) {
    return Projects.declaring(
        Projects.at(root.resolve(module)),
        List.of(ids).stream()
            .map(id -> DeclaredModel.of(id, Location.of(module + "/pom.xml", 7)))
            .toList());
  }

  private JointResult discover(boolean isWholeBuild, ModuleInputs... modules)
      throws DiscoveryException {
    return discovery.discover(List.of(modules), isWholeBuild);
  }

  private static ModuleInputs module(String name, ProjectInputs inputs) {
    return new ModuleInputs("it:" + name, inputs);
  }

  private static ModelDependency only(JointResult result) {
    assertThat(result.result().models()).hasSize(1);
    return result.result().models().get(0);
  }

  @Test
  void makes_one_dependency_of_a_model_in_two_modules() throws DiscoveryException {
    JointResult result =
        discover(
            true,
            module("lib", declaring("lib", "acme/tiny")),
            module("app", declaring("app", "Acme/Tiny")));

    ModelDependency model = only(result);
    assertThat(model.evidence())
        .extracting(seen -> seen.location().toString())
        .containsExactly("app/pom.xml:7", "lib/pom.xml:7");
    assertThat(model.declarations()).hasSize(2);
    assertThat(result.usersOf(model)).containsExactly("it:app", "it:lib");
  }

  @Test
  void is_the_same_in_whatever_order_the_modules_come() throws DiscoveryException {
    ModuleInputs lib = module("lib", declaring("lib", "acme/tiny", "acme/other"));
    ModuleInputs app = module("app", declaring("app", "Acme/Tiny"));

    assertThat(discover(true, lib, app)).isEqualTo(discover(true, app, lib));
  }

  @Test
  void keeps_a_revision_to_the_module_that_declares_it() throws DiscoveryException {
    JointResult result =
        discover(
            true,
            module("lib", declaring("lib", "acme/tiny@v1")),
            module("app", declaring("app", "acme/tiny")));

    assertThat(result.result().models()).hasSize(2);
    assertThat(result.result().models())
        .extracting(result::usersOf)
        .containsExactlyInAnyOrder(List.of("it:lib"), List.of("it:app"));
  }

  @Test
  void takes_what_one_module_uses_over_what_has_no_effect_in_another()
      throws DiscoveryException, IOException {
    Path resources = Files.createDirectories(root.resolve("lib/src/main/resources"));
    Files.writeString(
        resources.resolve("application.properties"),
        "spring.ai.openai.chat.options.model=gpt-4o\nspring.ai.model.chat=none\n");
    Path others = Files.createDirectories(root.resolve("app/src/main/resources"));
    Files.writeString(
        others.resolve("application.properties"), "spring.ai.openai.chat.options.model=gpt-4o\n");

    JointResult result =
        discover(
            true,
            module("lib", Projects.at(root.resolve("lib"))),
            module("app", Projects.at(root.resolve("app"))));

    assertThat(only(result).isActive()).isTrue();
    assertThat(result.usersOf(only(result))).containsExactly("it:app", "it:lib");
  }

  private ProjectInputs compiled(String module) throws IOException {
    Path classes = Files.createDirectories(root.resolve(module).resolve("target/classes"));
    var code =
        new CompiledCode(
            List.of(new ClassRoot(classes, Scope.MAIN, List.of())), Optional.of(List.of()));
    return Projects.with(Projects.at(root.resolve(module)), code);
  }

  private ProjectInputs uncompiled(String module) throws IOException {
    Path folder = root.resolve(module);
    Path sources = Files.createDirectories(folder.resolve("src/main/java"));
    var code =
        new CompiledCode(
            List.of(new ClassRoot(folder.resolve("target/classes"), Scope.MAIN, List.of(sources))),
            Optional.of(List.of()));
    return Projects.with(Projects.at(folder), code);
  }

  @Test
  void sees_everything_when_the_whole_build_is_compiled() throws Exception {
    ModuleInputs parent = module("parent", Projects.at(root));

    JointResult result = discover(true, parent, module("app", compiled("app")));

    assertThat(result.result().reach().isWhole()).isTrue();
    assertThat(result.result().reach().covers(Location.of("pom.xml", 1))).isTrue();
  }

  @Test
  void does_not_see_everything_of_a_part_or_of_what_is_not_compiled() throws Exception {
    ModuleInputs app = module("app", compiled("app"));

    assertThat(discover(false, app).result().reach().isWhole()).isFalse();
    assertThat(discover(true, app, module("lib", uncompiled("lib"))).result().reach().isWhole())
        .isFalse();
    assertThat(discover(true, module("parent", Projects.at(root))).result().reach().isWhole())
        .isFalse();
  }
}
