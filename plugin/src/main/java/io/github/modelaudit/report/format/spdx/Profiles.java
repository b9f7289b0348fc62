package io.github.modelaudit.report.format.spdx;

import java.util.ArrayList;
import java.util.List;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.ProfileIdentifierType;
import org.spdx.library.model.v3_0_1.dataset.DatasetPackage;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;

/**
 * Which profiles a document conforms to: those whose elements it has, with all that the profile
 * asks of each. What is not known is never made up, so that a profile is rather not claimed. That
 * of extensions is never, because in the context of SPDX 3.0.1 its name means something else.
 */
final class Profiles {
  private Profiles() {}

  static List<ProfileIdentifierType> of(Graph graph, LicenseElements licenses)
      throws InvalidSPDXAnalysisException {
    List<AIPackage> models = all(AIPackage.class, graph);
    List<DatasetPackage> datasets = all(DatasetPackage.class, graph);
    var profiles = new ArrayList<ProfileIdentifierType>();
    profiles.add(ProfileIdentifierType.CORE);
    profiles.add(ProfileIdentifierType.SOFTWARE);
    if (licenses.areAllListed()) {
      profiles.add(ProfileIdentifierType.SIMPLE_LICENSING);
    }
    if (areModelsComplete(models)) {
      profiles.add(ProfileIdentifierType.AI);
    }
    if (areDatasetsComplete(datasets)) {
      profiles.add(ProfileIdentifierType.DATASET);
    }
    return profiles;
  }

  private static boolean areModelsComplete(List<AIPackage> models)
      throws InvalidSPDXAnalysisException {
    for (AIPackage model : models) {
      if (!isPlaced(model)
          || model.getSuppliedBy().isEmpty()
          || model.getPackageVersion().isEmpty()) {
        return false;
      }
    }
    return !models.isEmpty();
  }

  private static boolean areDatasetsComplete(List<DatasetPackage> datasets)
      throws InvalidSPDXAnalysisException {
    for (DatasetPackage dataset : datasets) {
      if (!isPlaced(dataset)
          || dataset.getBuiltTime().isEmpty()
          || dataset.getOriginatedBys().isEmpty()) {
        return false;
      }
    }
    return !datasets.isEmpty();
  }

  private static boolean isPlaced(SpdxPackage element) throws InvalidSPDXAnalysisException {
    return element.getReleaseTime().isPresent()
        && element.getDownloadLocation().isPresent()
        && element.getPrimaryPurpose().isPresent();
  }

  private static <T extends Element> List<T> all(Class<T> kind, Graph graph) {
    return graph.elements().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
