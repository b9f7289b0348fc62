package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LineageTable;
import io.github.modelaudit.licensing.Ancestor.Hop;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of every hop in a lineage whether the label below fits the license above.
 *
 * <p>A hop is judged against the label of the model above it, so that a breach shows once, at the
 * hop where it happens. Only where that label is not a new license for the same weights, because
 * there is none or because the model is an adapter, does what lies above it count as well.
 */
final class LineageJudge {
  private final HopRule rule;
  private final Map<Ancestor, List<List<String>>> standing = new HashMap<>();
  private final Map<Ancestor, List<LineageVerdict>> verdicts = new HashMap<>();

  LineageJudge(LicenseCatalogue catalogue, LineageTable table) {
    this.rule = new HopRule(requireNonNull(catalogue, "catalogue"), requireNonNull(table, "table"));
  }

  /** Returns what the hops show, nearest first. */
  List<LineageVerdict> judge(Ancestor model) {
    return model.all().stream().flatMap(ancestor -> hops(ancestor).stream()).distinct().toList();
  }

  private List<LineageVerdict> hops(Ancestor model) {
    List<LineageVerdict> known = verdicts.get(model);
    if (known != null) {
      return known;
    }
    List<LineageVerdict> all = model.hops().stream().flatMap(hop -> hop(model, hop)).toList();
    verdicts.put(model, all);
    return all;
  }

  private Stream<LineageVerdict> hop(Ancestor model, Hop hop) {
    Ancestor base = hop.base();
    if (base.gap().isPresent()) {
      return Stream.of(open(LineageCode.LINEAGE_GAP, model, hop, base.gap().get()));
    }
    List<List<String>> above = standing(base);
    Set<LineageVerdict> found = new LinkedHashSet<>();
    if (isSilent(base.license(), above)) {
      found.add(open(LineageCode.UNRESOLVED, model, hop, silence(base)));
    }
    if (!isJudgeable(model.license())) {
      found.add(open(LineageCode.UNRESOLVED, model, hop, silence(model)));
    } else {
      above.forEach(alternatives -> found.add(rule.apply(model, hop, alternatives)));
    }
    boolean isOnlyConsistent =
        found.stream().allMatch(verdict -> verdict.code() == LineageCode.CONSISTENT);
    return found.stream()
        .filter(verdict -> isOnlyConsistent || verdict.code() != LineageCode.CONSISTENT);
  }

  /**
   * Returns the licenses under which a model stands for whoever builds on it: groups that all bind,
   * each with the alternatives that it may be.
   */
  private List<List<String>> standing(Ancestor model) {
    List<List<String>> known = standing.get(model);
    if (known != null) {
      return known;
    }
    Set<List<String>> groups = new LinkedHashSet<>(groups(model.license()));
    for (Hop hop : model.hops()) {
      if (hop.relation() == Relation.ADAPTER || isAbsent(model.license())) {
        groups.addAll(unbroken(model, hop));
      }
    }
    standing.put(model, List.copyOf(groups));
    return List.copyOf(groups);
  }

  /** What is above a hop, without what has been reported as broken there. */
  private List<List<String>> unbroken(Ancestor model, Hop hop) {
    return standing(hop.base()).stream()
        .filter(
            alternatives ->
                !isJudgeable(model.license())
                    || !HopRule.isBreach(rule.apply(model, hop, alternatives).code()))
        .toList();
  }

  private static List<List<String>> groups(LicenseResolution license) {
    return switch (license.kind()) {
      case RESOLVED -> license.licenses().stream().map(List::of).toList();
      case CHOICE -> groups((LicenseResolution.Choice) license);
      case CONFLICTING -> license.licenses().isEmpty() ? List.of() : List.of(license.licenses());
      case UNRECOGNISED, ABSENT, NOT_KNOWN -> List.of();
    };
  }

  private static List<List<String>> groups(LicenseResolution.Choice choice) {
    return choice.chosen().isPresent()
        ? choice.licenses().stream().map(List::of).toList()
        : List.of(choice.licenses());
  }

  private static boolean isSilent(LicenseResolution license, List<List<String>> above) {
    return groups(license).isEmpty() && !(isAbsent(license) && !above.isEmpty());
  }

  private static boolean isAbsent(LicenseResolution license) {
    return license.kind() == LicenseResolution.Kind.ABSENT;
  }

  private static boolean isJudgeable(LicenseResolution license) {
    return switch (license.kind()) {
      case RESOLVED, CHOICE, CONFLICTING, ABSENT -> true;
      case UNRECOGNISED, NOT_KNOWN -> false;
    };
  }

  private static String silence(Ancestor model) {
    LicenseResolution license = model.license();
    String name = "'" + model.id() + "'";
    String state =
        license instanceof LicenseResolution.Unrecognised unrecognised
            ? "The license '" + unrecognised.named() + "' of " + name + " is not recognised"
            : isAbsent(license)
                ? name + " states no license"
                : "The license of " + name + " is " + license.label();
    return state + ", so that it cannot be compared.";
  }

  private static LineageVerdict open(LineageCode code, Ancestor model, Hop hop, String reason) {
    return new LineageVerdict(
        code,
        model.id(),
        hop.base().id(),
        hop.relation(),
        "",
        reason,
        LineageVerdict.Actor.USER,
        true);
  }
}
