package io.github.modelaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.modelaudit.domain.DiscoveryReach;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.ShippedTexts;
import io.github.modelaudit.policy.extension.AuditRule;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.settings.Policy;
import io.github.modelaudit.testing.Assessments;
import io.github.modelaudit.testing.BundledPresets;
import io.github.modelaudit.testing.Policies;
import io.github.modelaudit.testing.PolicyLicenses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarRulesTest {
  private static final String FLAGS =
      "return List.of(new Issue(\"Model '\" + model.id() + \"' is foreign.\", \"Use ours.\"));";

  @TempDir Path folder;

  private static String rule(String name, String id, String check) {
    return """
          package acme;

          import io.github.modelaudit.policy.extension.AuditRule;
          import io.github.modelaudit.policy.view.Model;
          import java.net.URI;
          import java.util.List;
          import java.util.Optional;

          public final class %s implements AuditRule {
            public String id() { return "%s"; }
            public String title() { return "A model of somebody else"; }
            public Level level() { return Level.WARNING; }
            public Optional<URI> page() { return Optional.of(URI.create("https://acme.example/r")); }
            public List<Issue> check(Model model) { %s }
          }
          """
        .formatted(name, id, check);
  }

  private ClassLoader jar(String name, String id, String check) throws IOException {
    Path source = Files.createDirectories(folder.resolve(name)).resolve(name + ".java");
    Files.writeString(source, rule(name, id, check));
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                source.getParent().toString(),
                source.toString());
    assertThat(exit).isZero();
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("acme/" + name + ".class"));
      entries.write(Files.readAllBytes(source.resolveSibling("acme/" + name + ".class")));
      entries.putNextEntry(new JarEntry("META-INF/services/" + AuditRule.class.getName()));
      entries.write(("acme." + name + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, JarRulesTest.class.getClassLoader());
  }

  private static Judgement judge(Rules rules, String policy) throws PolicyException {
    Policy read =
        new PolicyReader(new PolicyLicenses(), new BundledPresets(), rules)
            .read(List.of(new PolicyText(Policies.FILE, "extends: []\n" + policy)));
    return new PolicyEngine(rules, new PolicyLicenses(), ShippedTexts.NONE)
        .judge(
            read,
            List.of(Assessments.model("acme/tiny").at(Location.of("pom.xml", 7)).build()),
            DiscoveryReach.NONE,
            LocalDate.of(2026, 1, 1));
  }

  private static List<Finding> own(Judgement judgement) {
    return judgement.findings().stream().filter(it -> it.rule().startsWith("x-")).toList();
  }

  @Test
  void flags_what_a_rule_of_a_jar_says() throws IOException, PolicyException {
    Rules rules = JarRules.join(Rules.standard(), jar("Foreign", "x-foreign", FLAGS));

    assertThat(own(judge(rules, "")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message()).isEqualTo("Model 'acme/tiny' is foreign.");
              assertThat(finding.remedy()).isEqualTo("Use ours. See https://acme.example/r.");
            });
    assertThat(own(judge(rules, "rules: {x-foreign: off}\n"))).isEmpty();
  }

  @Test
  void accepts_a_model_of_which_the_rule_says_nothing() throws IOException, PolicyException {
    Rules rules = JarRules.join(Rules.standard(), jar("Calm", "x-calm", "return List.of();"));

    assertThat(rules.ids()).contains("x-calm");
    assertThat(own(judge(rules, ""))).isEmpty();
  }

  @Test
  void is_incomplete_when_a_rule_of_a_jar_fails() throws IOException, PolicyException {
    Rules rules =
        JarRules.join(
            Rules.standard(), jar("Broken", "x-broken", "throw new IllegalStateException();"));

    Judgement judgement = judge(rules, "");

    assertThat(own(judgement)).isEmpty();
    assertThat(judgement.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.hidesViolations()).isTrue();
              assertThat(problem.message()).contains("x-broken", "IllegalStateException");
            });
  }

  @Test
  void refuses_an_id_that_may_be_one_of_the_tool() throws IOException {
    ClassLoader loader = jar("Wrong", "gated-model", FLAGS);

    assertThatExceptionOfType(PolicyException.class)
        .isThrownBy(() -> JarRules.join(Rules.standard(), loader))
        .withMessageContaining("'acme.Wrong' has the id 'gated-model'");
  }

  @Test
  void refuses_a_rule_of_the_policy_that_has_the_id_of_one_of_a_jar()
      throws IOException, PolicyException {
    Rules rules = JarRules.join(Rules.standard(), jar("Foreign", "x-foreign", FLAGS));

    assertThatExceptionOfType(PolicyException.class)
        .isThrownBy(() -> judge(rules, "custom: [{id: x-foreign, when: 'true', message: m}]\n"))
        .withMessageContaining("the id 'x-foreign' is that of another rule");
  }

  @Test
  void has_no_rules_of_jars_without_jars() throws PolicyException {
    assertThat(JarRules.join(Rules.standard(), JarRulesTest.class.getClassLoader()))
        .satisfies(rules -> assertThat(rules.ids()).isEqualTo(Rules.standard().ids()));
  }
}
