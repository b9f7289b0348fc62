package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import java.util.ArrayList;
import java.util.List;
import org.cyclonedx.model.ExternalReference;
import org.cyclonedx.model.ExternalReference.Type;

/** Where a reader finds more about a model. */
final class References {
  private static final String HUB = "https://huggingface.co/";

  private References() {}

  static List<ExternalReference> of(Assessment facts) {
    var references = new ArrayList<ExternalReference>();
    facts
        .facts()
        .map(HubRecord::id)
        .ifPresent(
            id -> {
              references.add(reference(Type.WEBSITE, HUB + id.id()));
              references.add(reference(Type.MODEL_CARD, HUB + id.id() + "/blob/main/README.md"));
              references.add(reference(Type.DISTRIBUTION, HUB + id.id() + "/tree/main"));
              references.add(reference(Type.VCS, HUB + id.id() + ".git"));
            });
    facts
        .hosted()
        .flatMap(hosted -> hosted.termsUrl())
        .filter(url -> url.matches("https://[\\w./~%-]+"))
        .ifPresent(url -> references.add(reference(Type.LICENSE, url)));
    return references;
  }

  private static ExternalReference reference(Type type, String url) {
    var reference = new ExternalReference();
    reference.setType(type);
    reference.setUrl(url);
    return reference;
  }
}
