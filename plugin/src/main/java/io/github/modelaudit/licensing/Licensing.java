package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LineageTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Says under which license a model stands, which terms bind along its lineage, and where a label
 * does not fit the license above it.
 */
public final class Licensing {
  private final LicenseCatalogue catalogue;
  private final LineageTable table;
  private final LicenseResolver resolver;
  private final TermJoin join;
  private final NameSigns signs;

  public Licensing(LicenseCatalogue catalogue, LineageTable table) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.table = requireNonNull(table, "table");
    this.resolver = new LicenseResolver(catalogue);
    this.join = new TermJoin(catalogue);
    this.signs = new NameSigns(table.signs());
  }

  /** Assesses a model on the Hub, from what the hub said of it and of its ancestors. */
  public LicenseAssessment assessHub(RepoKey model, HubGraph graph) {
    return assessHub(model, graph, Election.NONE);
  }

  /** Assesses a model on the Hub, with what was chosen where authors offer a choice. */
  public LicenseAssessment assessHub(RepoKey model, HubGraph graph, Election election) {
    return assess(new LineageWalk(resolver, signs, graph, election).from(model), graph);
  }

  /** Assesses a model file, from its header and what the hub said of the bases that it names. */
  public LicenseAssessment assessFile(String path, FileFacts file, HubGraph graph) {
    return assessFile(path, file, graph, Election.NONE);
  }

  /** Assesses a model file, with what was chosen where authors offer a choice. */
  public LicenseAssessment assessFile(
      String path, FileFacts file, HubGraph graph, Election election) {
    return assess(new LineageWalk(resolver, signs, graph, election).fromFile(path, file), graph);
  }

  /** Returns the repositories that the header of a model file names as its bases, sorted. */
  public List<RepoKey> basesOf(FileFacts file) {
    return FileHeader.bases(file).stream()
        .map(Parent::key)
        .flatMap(key -> key.stream())
        .sorted()
        .distinct()
        .toList();
  }

  /** Returns the assessment of a model of which nothing is known beyond its name. */
  public LicenseAssessment assessUnknown(String name, String reason) {
    Ancestor model = Ancestor.missing(name, reason);
    return new LicenseAssessment(
        model.license(), EffectiveTerms.UNKNOWN, new TreeWriter().write(model), List.of());
  }

  private LicenseAssessment assess(Ancestor model, HubGraph graph) {
    List<LineageVerdict> verdicts =
        new ArrayList<>(new LineageJudge(catalogue, table).judge(model));
    verdicts.addAll(ProseBases.read(model));
    verdicts.addAll(new LimitReader(catalogue).read(model));
    List<DatasetTerms> datasets = new DatasetReader(resolver, join, graph).read(model);
    verdicts.addAll(new DataTensions(catalogue, join, signs).read(model, datasets));
    return new LicenseAssessment(
        model.license(), join.join(model, verdicts), new TreeWriter().write(model), datasets);
  }
}
