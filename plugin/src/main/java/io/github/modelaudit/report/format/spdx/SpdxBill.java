package io.github.modelaudit.report.format.spdx;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.bill.ModelFacts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jimblackler.jsonschemafriend.GenerationException;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.v3jsonldstore.JsonLDSerializer;

/** The models of a project as a document of SPDX 3: the project, its models, and their data. */
final class SpdxBill {
  private final Function<String, Optional<LicenseEntry>> licenses;

  /**
   * @param licenses finds what is known of a license by our id
   */
  SpdxBill(Function<String, Optional<LicenseEntry>> licenses) {
    this.licenses = requireNonNull(licenses, "licenses");
  }

  String text(AuditResult result) throws IOException {
    try {
      Graph graph = graph(result);
      var serializer =
          new JsonLDSerializer(
              JsonMapper.builder().build(), false, true, Graph.VERSION, graph.store());
      return GraphText.of(serializer.serialize(graph.document()));
    } catch (InvalidSPDXAnalysisException | GenerationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Graph graph(AuditResult result) throws InvalidSPDXAnalysisException {
    var graph = new Graph(result);
    var statements = new LicenseElements(graph, licenses);
    var packages = new ModelPackages(graph, statements);
    SpdxPackage project = new ProjectPackage(graph).of(result);
    graph.putAtRoot(project);
    Map<AssessedModel, AIPackage> models = new LinkedHashMap<>();
    for (AssessedModel model : result.models()) {
      models.put(model, packages.of(model, result));
    }
    var origins = new Origins(graph, packages, new DataPackages(graph, statements));
    for (Map.Entry<AssessedModel, AIPackage> model : models.entrySet()) {
      origins.add(model.getKey().assessment(), model.getValue());
      graph.need(project, model.getValue(), model.getKey().assessment().dependency().scope());
    }
    graph.extend(graph.document(), ModelFacts.of(result));
    graph.claim(Profiles.of(graph, statements));
    return graph;
  }
}
