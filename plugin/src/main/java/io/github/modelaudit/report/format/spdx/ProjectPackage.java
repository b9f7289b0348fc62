package io.github.modelaudit.report.format.spdx;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import java.util.Optional;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.software.SoftwarePurpose;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;

/** Turns the project into the package that needs the models. */
final class ProjectPackage {
  private final Graph graph;

  ProjectPackage(Graph graph) {
    this.graph = graph;
  }

  SpdxPackage of(AuditResult result) throws InvalidSPDXAnalysisException {
    ProjectIdentity project = result.project();
    String name = project.groupId() + ":" + project.artifactId();
    SpdxPackage element =
        graph
            .document()
            .createSpdxPackage(graph.id("project", name + ":" + project.version()))
            .setName(name)
            .setPackageVersion(project.version())
            .setPrimaryPurpose(SoftwarePurpose.APPLICATION)
            .build();
    Optional<String> purl = purl(project);
    if (purl.isPresent()) {
      element.setPackageUrl(purl.get());
    }
    return graph.add(element);
  }

  private static Optional<String> purl(ProjectIdentity project) {
    try {
      var purl =
          new PackageURL(
              PackageURL.StandardTypes.MAVEN,
              project.groupId(),
              project.artifactId(),
              project.version(),
              null,
              null);
      return Optional.of(purl.canonicalize());
    } catch (MalformedPackageURLException e) {
      return Optional.empty();
    }
  }
}
