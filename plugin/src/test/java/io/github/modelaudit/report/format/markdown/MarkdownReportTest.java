package io.github.modelaudit.report.format.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.testing.Golden;
import io.github.modelaudit.testing.ReportScenarios;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
  private static final ReportSettings NESTED =
      ReportSettings.STANDARD.in("java/", "services/chat/");

  private final MarkdownReport report = new MarkdownReport(NESTED);

  @TempDir Path folder;

  static Set<String> scenarios() {
    return ReportScenarios.names();
  }

  static Set<String> readable() {
    return ReportScenarios.readable();
  }

  @ParameterizedTest
  @MethodSource("readable")
  void sums_the_audit_up(String scenario) {
    Golden.assertMatches("report/" + scenario + ".md", text(scenario));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void words_of_others_are_only_words(String scenario) {
    var seen = new Seen();

    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(text(scenario))
        .accept(seen);

    assertThat(seen.html).containsExactly("<!-- model-audit:services/chat/ -->");
    assertThat(seen.links).isEmpty();
    int ofModels = scenario.equals("reactor") ? 5 : 4;
    assertThat(seen.columns).allMatch(columns -> columns == 4 || columns == ofModels);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void fits_on_the_page_of_a_run(String scenario) {
    assertThat(text(scenario).getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
  }

  @Test
  void is_added_to_the_page_of_the_run() throws Exception {
    Path page = Files.writeString(folder.resolve("page.md"), "Before.\n");
    var report = new MarkdownReport(NESTED.summarisedIn(page));

    report.write(ReportScenarios.scenario("one"), folder);
    report.write(ReportScenarios.scenario("many"), folder);

    assertThat(page)
        .content()
        .startsWith("Before.\n")
        .contains("passed", "failed")
        .endsWith(Files.readString(folder.resolve("summary.md")));
  }

  @Test
  void leaves_a_full_page_alone() throws Exception {
    Path page = Files.writeString(folder.resolve("page.md"), "x".repeat(999_900));

    new MarkdownReport(NESTED.summarisedIn(page)).write(ReportScenarios.scenario("many"), folder);

    assertThat(page).hasSize(999_900);
  }

  private String text(String scenario) {
    return report.text(ReportScenarios.scenario(scenario));
  }

  /** What a renderer would make of the text beside words. */
  private static final class Seen extends AbstractVisitor {
    private final List<String> html = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral().strip());
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline.getLiteral());
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        int cells = 0;
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells += cell instanceof TableCell ? 1 : 0;
        }
        columns.add(cells);
      }
      visitChildren(node);
    }
  }
}
