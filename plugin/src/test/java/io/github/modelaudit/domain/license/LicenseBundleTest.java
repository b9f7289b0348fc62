package io.github.modelaudit.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LicenseBundleTest {
  private static LicenseBundle one(String license, String exception) {
    return LicenseBundle.of(license, Optional.of(exception).filter(text -> !text.isEmpty()));
  }

  @Test
  void drops_an_exception_that_only_one_side_grants() {
    LicenseBundle both = one("gpl-2.0", "x").and(one("gpl-2.0", ""));

    assertThat(both.label()).isEqualTo("gpl-2.0");
  }

  @Test
  void keeps_an_exception_beside_other_licenses() {
    LicenseBundle both = one("gpl-2.0", "x").and(one("mit", ""));

    assertThat(both.label()).isEqualTo("gpl-2.0 WITH x AND mit");
    assertThat(both.includes(one("gpl-2.0", "x"))).isTrue();
    assertThat(one("gpl-2.0", "").includes(one("gpl-2.0", "x"))).isFalse();
  }

  @Test
  void refuses_an_exception_without_its_license() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LicenseBundle(List.of("mit"), new TreeMap<>(Map.of("gpl", "x"))));
  }

  @Provide
  Arbitrary<LicenseBundle> bundles() {
    Arbitrary<LicenseBundle> single =
        Arbitraries.of(one("a", ""), one("a", "x"), one("a", "y"), one("b", ""), one("b", "x"));
    return single.list().ofMaxSize(3).map(LicenseBundleTest::joined);
  }

  private static LicenseBundle joined(List<LicenseBundle> parts) {
    return parts.stream().reduce(LicenseBundle.of(List.of()), LicenseBundle::and);
  }

  @Property
  void neither_order_nor_grouping_nor_repetition_matters(
      @ForAll("bundles") LicenseBundle a,
      @ForAll("bundles") LicenseBundle b,
      @ForAll("bundles") LicenseBundle c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.and(a)).isEqualTo(a);
  }
}
