package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.report.format.bill.Addresses;
import io.github.modelaudit.report.format.bill.ModelFacts;
import java.util.HashMap;
import java.util.Map;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.dataset.DatasetPackage;
import org.spdx.library.model.v3_0_1.dataset.DatasetType;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;

/** Turns datasets into packages. */
final class DataPackages {
  private final Graph graph;
  private final LicenseElements licenses;
  private final Map<String, DatasetPackage> known = new HashMap<>();

  DataPackages(Graph graph, LicenseElements licenses) {
    this.graph = graph;
    this.licenses = licenses;
  }

  DatasetPackage of(DatasetTerms dataset) throws InvalidSPDXAnalysisException {
    String key = dataset.id() + dataset.commit().map(commit -> "@" + commit).orElse("");
    DatasetPackage there = known.get(key);
    if (there != null) {
      return there;
    }
    DatasetPackage element =
        graph
            .document()
            .createDatasetPackage(graph.id("dataset", key))
            .setName(dataset.id())
            .addDatasetType(DatasetType.NO_ASSERTION)
            .setPrimaryPurpose(SoftwarePurpose.DATA)
            .build();
    if (dataset.commit().isPresent()) {
      element.setPackageVersion(dataset.commit().get());
    }
    if (RepoId.flawOf(dataset.id()).isEmpty()) {
      repository(element, RepoId.dataset(dataset.id()), dataset);
    }
    graph.add(element);
    graph.extend(element, ModelFacts.of(dataset));
    licenses.relate(element, dataset.license());
    known.put(key, element);
    return element;
  }

  private void repository(DatasetPackage element, RepoId id, DatasetTerms dataset)
      throws InvalidSPDXAnalysisException {
    var at = new Addresses(id, dataset.commit());
    element.setHomePage(at.page());
    element.setDownloadLocation(at.files());
    if (id.namespace().isPresent()) {
      element.setSuppliedBy(graph.agent(id.namespace().get()));
    }
  }
}
