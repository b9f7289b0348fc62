package io.github.modelaudit.report.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.testing.SampleLicenses;
import io.github.modelaudit.testing.SampleModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineageDrawingTest {
  private static LineageTree tree(String id, String license, LineageTree... parents) {
    return new LineageTree(
        id,
        Relation.FINETUNE,
        SampleLicenses.declared(license),
        Optional.empty(),
        Optional.empty(),
        List.of(parents));
  }

  private static LineageDrawing draw(String license, LineageTree... parents) {
    return LineageDrawing.of(
        SampleModel.hub("acme/tuned")
            .licensed(
                SampleLicenses.declared(SampleLicenses.PERMISSIVE), SampleModel.effective(license))
            .from(parents)
            .as(Verdict.PASS)
            .assessment());
  }

  @Test
  void a_long_chain_goes_straight_down() {
    LineageTree chain = tree("acme/root", SampleLicenses.PERMISSIVE);
    for (int i = 0; i < 30; i++) {
      chain = tree("acme/step-" + i, SampleLicenses.PERMISSIVE, chain);
    }

    LineageDrawing drawing = draw(SampleLicenses.PERMISSIVE, chain);

    assertThat(drawing.nodes()).hasSize(32);
    assertThat(drawing.nodes()).extracting(LineageDrawing.Node::x).containsOnly(8);
    assertThat(drawing.nodes())
        .extracting(LineageDrawing.Node::y)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void many_parents_stand_beside_each_other_and_what_is_too_much_is_counted() {
    LineageTree[] parents =
        IntStream.range(0, 100)
            .mapToObj(i -> tree("acme/parent-" + i, SampleLicenses.PERMISSIVE))
            .toArray(LineageTree[]::new);

    LineageDrawing drawing = draw(SampleLicenses.PERMISSIVE, parents);

    assertThat(drawing.nodes()).hasSize(LineageDrawing.MOST);
    assertThat(drawing.more()).isEqualTo(101 - LineageDrawing.MOST);
    assertThat(drawing.nodes().subList(1, LineageDrawing.MOST))
        .extracting(LineageDrawing.Node::x)
        .containsOnly(26);
  }

  @Test
  void marks_only_the_hop_by_which_the_limiting_license_comes_in() {
    LineageDrawing drawing =
        draw(
            SampleLicenses.COMMUNITY,
            tree(
                "acme/fine",
                SampleLicenses.PERMISSIVE,
                tree(
                    "acme/base",
                    SampleLicenses.COMMUNITY,
                    tree("acme/root", SampleLicenses.COMMUNITY))));

    assertThat(drawing.nodes())
        .extracting(LineageDrawing.Node::binds)
        .containsExactly(false, false, true, false);
  }

  @Test
  void breaks_long_names_between_letters_and_not_within_one() {
    LineageDrawing drawing =
        draw(SampleLicenses.PERMISSIVE, tree("😀".repeat(100), SampleLicenses.PERMISSIVE));

    assertThat(drawing.nodes().get(1).id()).hasSize(3).allMatch(line -> line.startsWith("😀"));
    assertThat(String.join("", drawing.nodes().get(1).id())).isEqualTo("😀".repeat(100));
  }

  @Test
  void nothing_binds_where_no_license_limits_a_right() {
    LineageDrawing drawing =
        draw(SampleLicenses.PERMISSIVE, tree("acme/base", SampleLicenses.PERMISSIVE));

    assertThat(drawing.nodes()).noneMatch(LineageDrawing.Node::binds);
  }
}
