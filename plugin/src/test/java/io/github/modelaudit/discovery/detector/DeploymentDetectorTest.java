package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.DiscoveryException;
import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentDetectorTest {
  private static final Knowledge KNOWLEDGE = knowledge();
  private static final DeploymentDetector DETECTOR =
      new DeploymentDetector(
          new References(KNOWLEDGE.hosted(), KNOWLEDGE.names(), Set.of()), KNOWLEDGE.detection());

  @TempDir private Path root;

  private static Knowledge knowledge() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Sighting> sightings() {
    return Projects.detect(DETECTOR, Projects.at(root)).sightings();
  }

  private List<String> names() {
    return sightings().stream().map(it -> it.ref().name()).toList();
  }

  private List<ModelDependency> discover() throws DiscoveryException {
    return Discovery.standard(KNOWLEDGE).discover(Projects.at(root)).models();
  }

  private static String shown(Sighting sighting) {
    ModelRef ref = sighting.ref();
    String revision =
        ref instanceof ModelRef.Hub hub ? hub.key().revision().map(it -> "@" + it).orElse("") : "";
    String reason =
        ref instanceof ModelRef.Unresolved open ? " (unresolved: " + open.reason() + ")" : "";
    return sighting.evidence().location()
        + " "
        + ref.source()
        + " "
        + ref.name()
        + revision
        + reason
        + " "
        + sighting.identity()
        + " "
        + sighting.evidence().scope()
        + sighting.evidence().role().map(it -> " " + it).orElse("")
        + sighting.evidence().profile().map(it -> " profile " + it).orElse("")
        + "\n    "
        + sighting.evidence().excerpt();
  }

  @Test
  void reads_every_form_of_file() {
    Detections found = Projects.detect(DETECTOR, Projects.sample("deployment"));

    assertThat(found.problems()).isEmpty();
    Golden.assertMatches(
        "discovery/deployment.txt",
        found.sightings().stream()
            .sorted((a, b) -> a.evidence().compareTo(b.evidence()))
            .map(DeploymentDetectorTest::shown)
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
