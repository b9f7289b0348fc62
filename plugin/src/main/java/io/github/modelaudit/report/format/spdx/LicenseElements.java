package io.github.modelaudit.report.format.spdx;

import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.report.format.bill.Addresses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.expandedlicensing.CustomLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoAssertionLicense;
import org.spdx.library.model.v3_0_1.expandedlicensing.NoneLicense;
import org.spdx.library.model.v3_0_1.simplelicensing.LicenseExpression;

/** Turns what is known of licenses into expressions, and says which artifact has which. */
final class LicenseElements {
  private static final Pattern LISTED = Pattern.compile("[A-Za-z0-9.-]{1,100}\\+?");

  private final Graph graph;
  private final Function<String, Optional<LicenseEntry>> licenses;
  private final Map<String, LicenseExpression> expressions = new HashMap<>();
  private final Map<String, CustomLicense> custom = new HashMap<>();

  LicenseElements(Graph graph, Function<String, Optional<LicenseEntry>> licenses) {
    this.graph = graph;
    this.licenses = licenses;
  }

  /** True when every license in the document is on the list of SPDX. */
  boolean areAllListed() {
    return custom.isEmpty();
  }

  /** Says what is declared and what is concluded. */
  void relate(Element artifact, LicenseResolution resolution) throws InvalidSPDXAnalysisException {
    relate(
        artifact,
        RelationshipType.HAS_DECLARED_LICENSE,
        LicenseStatement.declared(resolution),
        resolution);
    relate(
        artifact,
        RelationshipType.HAS_CONCLUDED_LICENSE,
        LicenseStatement.concluded(resolution),
        resolution);
  }

  private void relate(
      Element artifact,
      RelationshipType type,
      LicenseStatement statement,
      LicenseResolution resolution)
      throws InvalidSPDXAnalysisException {
    Element license =
        switch (statement.kind()) {
          case STATED -> expression(statement, resolution);
          case NONE -> new NoneLicense();
          case NO_ASSERTION -> new NoAssertionLicense();
        };
    graph.relate(artifact, type, license, statement.comment());
  }

  private LicenseExpression expression(LicenseStatement statement, LicenseResolution resolution)
      throws InvalidSPDXAnalysisException {
    var parts = new TreeSet<String>();
    var alternatives = new TreeSet<String>();
    for (LicenseBundle one : statement.alternatives()) {
      alternatives.add(all(one, resolution, parts, statement.alternatives().size() > 1));
    }
    String text = String.join(" OR ", alternatives);
    LicenseExpression there = expressions.get(text);
    if (there != null) {
      return there;
    }
    LicenseExpression made =
        graph
            .document()
            .createLicenseExpression(graph.id("license", text))
            .setLicenseExpression(text)
            .build();
    for (String part : parts) {
      CustomLicense meant = custom.get(part);
      if (meant != null) {
        made.getCustomIdToUris()
            .add(
                made.createDictionaryEntry(graph.anonymous())
                    .setKey(part)
                    .setValue(meant.getObjectUri())
                    .build());
      }
    }
    expressions.put(text, made);
    return graph.add(made);
  }

  /** The licenses of one alternative as an expression; its parts are added to the set. */
  private String all(
      LicenseBundle one, LicenseResolution resolution, Set<String> parts, boolean isChoice)
      throws InvalidSPDXAnalysisException {
    var bound = new TreeSet<String>();
    for (String id : one.licenses()) {
      Optional<String> listed = licenses.apply(id).flatMap(LicenseElements::listed);
      String part = listed.isPresent() ? listed.get() : reference(id, resolution);
      parts.add(part);
      String exception = one.exceptions().get(id);
      bound.add(exception == null ? part : part + " WITH " + exception);
    }
    String text = String.join(" AND ", bound);
    return isChoice && bound.size() > 1 ? "(" + text + ")" : text;
  }

  private static Optional<String> listed(LicenseEntry entry) {
    return entry.spdx().filter(id -> LISTED.matcher(id).matches());
  }

  /** Returns the reference to a license that is not on the list, and describes it once. */
  private String reference(String id, LicenseResolution resolution)
      throws InvalidSPDXAnalysisException {
    String reference = LicenseRefs.of(id);
    if (!custom.containsKey(reference)) {
      Optional<LicenseEntry> known = licenses.apply(id);
      Optional<String> url =
          known
              .flatMap(entry -> entry.notes().url())
              .or(() -> link(resolution))
              .flatMap(Addresses::safe);
      custom.put(reference, describe(reference, known.map(LicenseEntry::name).orElse(id), url));
    }
    return reference;
  }

  private CustomLicense describe(String reference, String name, Optional<String> url)
      throws InvalidSPDXAnalysisException {
    CustomLicense license =
        graph
            .document()
            .createCustomLicense(graph.id("custom-license", reference))
            .setName(name)
            .setLicenseText(text(url))
            .build();
    url.ifPresent(license.getSeeAlsos()::add);
    return graph.add(license);
  }

  private static String text(Optional<String> url) {
    return url.map(it -> "The text is not part of this document. It stands at " + it + " .")
        .orElse("The text is not part of this document, and no address of it is known.");
  }

  /** The address that an author gives beside the name of a license of their own. */
  private static Optional<String> link(LicenseResolution resolution) {
    return resolution.kind() == LicenseResolution.Kind.UNRECOGNISED
        ? resolution.claims().stream()
            .filter(claim -> claim.kind() == LicenseClaim.Kind.DECLARED && !claim.statesLicense())
            .flatMap(claim -> Addresses.safe(claim.value()).stream())
            .findFirst()
        : Optional.empty();
  }
}
