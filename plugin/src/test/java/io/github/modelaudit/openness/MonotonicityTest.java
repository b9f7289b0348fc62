package io.github.modelaudit.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.testing.HubFacts;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** One more ancestor never makes anything freer. */
class MonotonicityTest {
  private static final Knowledge KNOWLEDGE = load();

  private final LicenseCatalogue licenses = KNOWLEDGE.licenses();
  private final Licensing licensing = new Licensing(licenses, KNOWLEDGE.lineage());
  private final OpennessGrader grader =
      new OpennessGrader(licenses, KNOWLEDGE.hosted(), KNOWLEDGE.openness());

  private static Knowledge load() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<String> anyLicense() {
    List<String> values = new ArrayList<>(licenses.ids());
    values.add("house-rules");
    values.add("modified-mit");
    values.add("");
    return Arbitraries.of(values);
  }

  @Provide
  Arbitrary<Relation> anyRelation() {
    return Arbitraries.of(Relation.values());
  }

  @Property(tries = 300)
  void one_more_ancestor_never_makes_terms_freer_nor_raises_the_grade(
      @ForAll @Size(min = 1, max = 5) List<@From("anyLicense") String> chain,
      @ForAll("anyLicense") String further,
      @ForAll("anyRelation") Relation relation) {
    List<String> longer = new ArrayList<>(chain);
    longer.add(further);

    LicenseAssessment before = assess(chain, relation);
    LicenseAssessment after = assess(longer, relation);

    for (Term term : Term.values()) {
      assertThat(after.terms().terms().stance(term))
          .isGreaterThanOrEqualTo(before.terms().terms().stance(term));
    }
    assertThat(after.terms().terms().clauses()).containsAll(before.terms().terms().clauses());
    assertThat(before.terms().isComplete() || !after.terms().isComplete()).isTrue();
    assertThat(grade(longer, after, relation).floor())
        .isLessThanOrEqualTo(grade(chain, before, relation).floor());
    assertThat(grade(longer, after, relation).ceiling())
        .isLessThanOrEqualTo(grade(chain, before, relation).ceiling());
  }

  private LicenseAssessment assess(List<String> chain, Relation relation) {
    return licensing.assessHub(
        HubFacts.model("acme/m0").key(), HubFacts.graph(models(chain, relation)));
  }

  private OpennessGrade grade(List<String> chain, LicenseAssessment assessment, Relation relation) {
    return grader.gradeHub(
        models(chain, relation).get(0).node(), assessment.lineage(), assessment.datasets());
  }

  private static List<HubFacts> models(List<String> chain, Relation relation) {
    List<HubFacts> models = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      HubFacts model = HubFacts.model("acme/m" + i).license(chain.get(i));
      models.add(i + 1 < chain.size() ? model.base("acme/m" + (i + 1), relation) : model);
    }
    return models;
  }
}
