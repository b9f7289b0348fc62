package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.report.format.bill.Addresses;
import io.github.modelaudit.report.format.bill.CardText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyclonedx.model.ExternalReference;

/** Where a reader finds more about a model. */
final class References {
  private static final String PAPER_TAG = "arxiv:";
  private static final String PAPERS = "https://arxiv.org/abs/";
  private static final Pattern PAPER_ID = Pattern.compile("\\d{4}\\.\\d{4,5}");

  private References() {}

  static List<ExternalReference> of(Assessment facts) {
    var references = new ArrayList<ExternalReference>();
    facts.facts().ifPresent(hub -> add(references, hub));
    facts
        .hosted()
        .flatMap(HostedModel::termsUrl)
        .flatMap(Addresses::safe)
        .ifPresent(url -> references.add(reference(ExternalReference.Type.LICENSE, url)));
    return references;
  }

  private static void add(List<ExternalReference> references, HubRecord hub) {
    var at = new Addresses(hub);
    references.add(reference(ExternalReference.Type.WEBSITE, at.page()));
    references.add(reference(ExternalReference.Type.MODEL_CARD, at.card()));
    references.add(reference(ExternalReference.Type.DISTRIBUTION, at.files()));
    references.add(reference(ExternalReference.Type.VCS, at.repository()));
    at.legalFiles(hub)
        .forEach(url -> references.add(reference(ExternalReference.Type.LICENSE, url)));
    papers(hub)
        .forEach(
            id -> references.add(reference(ExternalReference.Type.DOCUMENTATION, PAPERS + id)));
  }

  /** The papers that the card links or that the Hub took from it, sorted. */
  private static List<String> papers(HubRecord hub) {
    Optional<CardOutline> outline = CardText.outline(hub);
    return Stream.concat(
            outline.stream().flatMap(it -> it.papers().stream()).map(CardOutline.Paper::id),
            hub.tags().stream()
                .filter(tag -> tag.startsWith(PAPER_TAG))
                .map(tag -> tag.substring(PAPER_TAG.length())))
        .filter(id -> PAPER_ID.matcher(id).matches())
        .sorted()
        .distinct()
        .toList();
  }

  private static ExternalReference reference(ExternalReference.Type type, String url) {
    var reference = new ExternalReference();
    reference.setType(type);
    reference.setUrl(url);
    return reference;
  }
}
