package io.github.modelaudit.policy.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ordered list of all rules.
 *
 * @param models the rules about models
 * @param waivers the rules about waivers
 */
public record Rules(List<ModelRule> models, List<WaiverRule> waivers) {
  public Rules {
    models = List.copyOf(models);
    waivers = List.copyOf(waivers);
  }

  /** Returns the rules that come with the tool; a new rule is one line here. */
  public static Rules standard() {
    return new Rules(
        List.of(
            new LicenseDenied(),
            new LicenseNotAllowed(),
            new LicenseAbsent(),
            new LicenseUnrecognised(),
            new LicenseNotKnown(),
            new LicenseConflict(),
            new LicenseText(),
            new ComponentLicense(),
            new LineageContradiction(),
            new LineageNotice(),
            new LineageGap(),
            new UseNotPermitted(),
            new UseUndetermined(),
            new OpennessBelowMinimum(),
            new OpennessUndetermined(),
            new OpennessClaimed(),
            new HostedModel(),
            new GatedModel(),
            new DisabledModel(),
            new MissingModel(),
            new RenamedModel(),
            new UnresolvedModel(),
            new UnresolvedAlias(),
            new UndeclaredModel(),
            new UnusedDeclaration(),
            new UnpinnedRevision(),
            new DatasetLicense(),
            new ObligationUnmet()),
        List.of(new WaiverExpired(), new WaiverLapsed(), new WaiverUnused()));
  }

  /** Returns these rules, and more rules about models after them. */
  public Rules and(List<ModelRule> more) {
    return new Rules(Stream.concat(models.stream(), more.stream()).toList(), waivers);
  }

  /** Every rule, in order. */
  public List<Rule> all() {
    return Stream.<Rule>concat(models.stream(), waivers.stream()).toList();
  }

  /** The ids of all rules, sorted. */
  public SortedSet<String> ids() {
    return ids(all());
  }

  /** The ids of the rules whose findings a waiver can accept, sorted. */
  public SortedSet<String> waivableIds() {
    return ids(models);
  }

  private static SortedSet<String> ids(List<? extends Rule> rules) {
    var ids = new TreeSet<String>();
    rules.forEach(rule -> ids.add(rule.id()));
    return ids;
  }
}
