package io.github.modelaudit.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.HubFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The terms of repositories whose parts carry licenses of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartLicensesTest {
  private Licensing licensing;

  @BeforeAll
  void load_the_bundled_knowledge() throws KnowledgeException {
    Knowledge knowledge = new KnowledgeLoader().bundled();
    licensing = new Licensing(knowledge.licenses(), knowledge.lineage());
  }

  private static RepoFile file(String path, String license) {
    var match = new TextMatch(List.of(license), TextMatch.Form.STANDARD, OptionalInt.of(100));
    return RepoFile.of(path)
        .withText(Optional.of(new LegalText.Read("ab".repeat(32), List.of(match), 0, List.of())));
  }

  private static HubGraph graph(HubFacts model, RepoFile... files) {
    return graph(model, List.of(), files);
  }

  private static HubGraph graph(HubFacts model, List<HubFacts> above, RepoFile... files) {
    Map<RepoKey, HubNode> nodes = new TreeMap<>();
    above.forEach(one -> nodes.put(one.key(), one.node()));
    HubNode node = model.node();
    var fetched =
        new FetchOutcome.Fetched(model.key(), model.facts().withFiles(List.of(files)), List.of());
    nodes.put(model.key(), new HubNode(fetched, node.parents(), node.datasets(), node.readAt()));
    return HubGraph.of(nodes);
  }

  private static HubFacts model() {
    return HubFacts.model("acme/pipeline").license("apache-2.0");
  }

  @Test
  void bind_beside_the_license_of_the_whole() {
    HubFacts model = model();

    LicenseAssessment assessment =
        licensing.assessHub(
            model.key(),
            graph(model, file("vae/LICENSE", "cc-by-nc-4.0"), file("LICENSE", "Apache-2.0")));

    assertThat(assessment.license().kind()).isEqualTo(LicenseResolution.Kind.RESOLVED);
    assertThat(assessment.license().licenses()).containsExactly("apache-2.0");
    assertThat(assessment.terms().licenses()).containsExactly("apache-2.0", "cc-by-nc-4.0");
    assertThat(assessment.terms().terms().stance(Term.COMMERCIAL_USE)).isEqualTo(Stance.RESTRICTED);
  }

  @Test
  void bring_their_limits_along() {
    HubFacts model = model();

    List<LineageVerdict> verdicts =
        licensing
            .assessHub(model.key(), graph(model, file("text_encoder/LICENSE", "llama3.1")))
            .terms()
            .verdicts();

    assertThat(verdicts)
        .extracting(LineageVerdict::code)
        .containsExactly(LineageCode.CAP_CONDITIONAL);
  }

  @Test
  void bind_who_builds_on_the_repository_as_well() {
    HubFacts base = model();
    HubFacts tuned = HubFacts.model("acme/tuned").license("mit").finetuneOf("acme/pipeline");

    LicenseAssessment assessment =
        licensing.assessHub(
            tuned.key(), graph(base, List.of(tuned), file("vae/LICENSE", "cc-by-nc-4.0")));

    assertThat(assessment.terms().licenses()).containsExactly("apache-2.0", "cc-by-nc-4.0", "mit");
  }

  @Test
  void neither_code_nor_a_notice_nor_what_is_covered_is_a_part() {
    HubFacts model = model();
    var files = new ArrayList<RepoFile>();
    files.add(file("LICENSE-CODE", "GPL-3.0-only"));
    files.add(file("vae/NOTICE", "GPL-3.0-only"));
    files.add(file("unet/LICENSE", "Apache-2.0"));

    LicenseAssessment assessment =
        licensing.assessHub(model.key(), graph(model, files.toArray(RepoFile[]::new)));

    assertThat(assessment.terms().licenses()).containsExactly("apache-2.0");
  }
}
