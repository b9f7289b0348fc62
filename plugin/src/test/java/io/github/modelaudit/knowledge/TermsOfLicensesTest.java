package io.github.modelaudit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the laws of joining terms over the terms of the licenses we know. */
class TermsOfLicensesTest {
  private static final List<Terms> ALL = all();

  private static List<Terms> all() {
    try {
      LicenseCatalogue licenses = new KnowledgeLoader().bundled().licenses();
      return licenses.ids().stream().map(id -> licenses.find(id).orElseThrow().terms()).toList();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<Terms> terms() {
    return Arbitraries.of(ALL);
  }

  @Property
  void order_does_not_matter(@ForAll("terms") Terms a, @ForAll("terms") Terms b) {
    assertThat(a.join(b)).isEqualTo(b.join(a));
  }

  @Property
  void grouping_does_not_matter(
      @ForAll("terms") Terms a, @ForAll("terms") Terms b, @ForAll("terms") Terms c) {
    assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
  }

  @Property
  void joining_twice_changes_nothing(@ForAll("terms") Terms a, @ForAll("terms") Terms b) {
    assertThat(a.join(a)).isEqualTo(a);
    assertThat(a.join(b).join(b)).isEqualTo(a.join(b));
    assertThat(a.join(Terms.NONE)).isEqualTo(a);
  }

  @Property
  void a_join_is_never_freer_than_either_side(@ForAll("terms") Terms a, @ForAll("terms") Terms b) {
    Terms joined = a.join(b);

    for (Term term : Term.values()) {
      assertThat(joined.stance(term)).isGreaterThanOrEqualTo(a.stance(term));
      assertThat(joined.sureStance(term)).isGreaterThanOrEqualTo(b.sureStance(term));
    }
    assertThat(joined.caps()).containsAll(a.caps());
    assertThat(joined.territories()).containsAll(b.territories());
  }
}
