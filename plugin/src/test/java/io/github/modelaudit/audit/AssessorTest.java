package io.github.modelaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessorTest {
  private static Assessment assess(ModelRef ref) throws Exception {
    Evidence evidence =
        new Evidence(
            "artifacts",
            Location.of("pom.xml", 1),
            "",
            Scope.MAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    var model = new ModelDependency(ref, Confidence.HIGH, List.of(evidence), Optional.empty());
    return new Assessor(new KnowledgeLoader().bundled()).assess(model, HubGraph.EMPTY);
  }

  @Test
  void takes_the_license_that_a_library_declares_which_is_a_model() throws Exception {
    var ref =
        new ModelRef.Artifact(
            "org.apache.opennlp", "opennlp-models-sentdetect-en", "1.3.0", Optional.empty());

    Assessment assessment = assess(ref);

    assertThat(assessment.license())
        .isInstanceOfSatisfying(
            LicenseResolution.Resolved.class,
            it -> assertThat(it.licenses()).containsExactly("apache-2.0"));
    assertThat(assessment.openness().floor()).isEqualTo(OpennessLevel.UNKNOWN);
  }

  @Test
  void does_not_guess_the_license_of_a_library_that_nobody_knows() throws Exception {
    Assessment assessment =
        assess(new ModelRef.Artifact("com.acme", "acme-models", "1", Optional.empty()));

    assertThat(assessment.license())
        .isEqualTo(
            new LicenseResolution.NotKnown(
                "Nothing is recorded about what this artifact declares."));
  }
}
