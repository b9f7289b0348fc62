package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.PartLicense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Tells where in a model's lineage each of the licenses that bind comes from, nearest first, and
 * whether it binds for sure or is one candidate of several.
 */
public final class LicenseTrail {
  private final List<Holder> holders;

  private LicenseTrail(List<Holder> holders) {
    this.holders = List.copyOf(holders);
  }

  /**
   * A model, one it was made from, or a part of either, and its license.
   *
   * @param isOwn true for the model itself and for its parts
   * @param part the license file of the part
   */
  public record Holder(String id, LicenseResolution license, boolean isOwn, Optional<String> part) {
    /** True when its licenses all bind, false when they are candidates. */
    public boolean isSure() {
      return license.isSettled();
    }

    /** The license of this holder in words, for the middle of a sentence. */
    public String words(String licenseId) {
      return (isSure() ? "license '" : "candidate license '")
          + licenseId
          + "'"
          + part.map(path -> " of the part with '" + path + "'").orElse("")
          + (isOwn ? "" : " of its base model '" + id + "'");
    }

    /** What binds a model, as the predicate of a sentence: a mere candidate only may. */
    public String binding(String licenseId) {
      return (isSure() ? "is" : "may be") + " bound by " + words(licenseId);
    }
  }

  /** Returns the trail of a model. */
  public static LicenseTrail of(Assessment assessment) {
    var holders = new ArrayList<Holder>();
    add(assessment.name(), assessment.license(), true, holders);
    assessment.lineage().parents().forEach(parent -> collect(parent, holders));
    return new LicenseTrail(holders);
  }

  private static void add(
      String id, LicenseResolution license, boolean isOwn, List<Holder> holders) {
    holders.add(new Holder(id, license, isOwn, Optional.empty()));
    PartLicense.of(license)
        .forEach(
            part ->
                holders.add(new Holder(id, part.resolution(), isOwn, Optional.of(part.path()))));
  }

  private static void collect(LineageTree tree, List<Holder> holders) {
    add(tree.id(), tree.license(), false, holders);
    tree.parents().forEach(parent -> collect(parent, holders));
  }

  /** The model and its ancestors with their parts, each once. */
  public List<Holder> holders() {
    var byId = new LinkedHashMap<String, Holder>();
    holders.forEach(
        holder -> byId.putIfAbsent(holder.id() + '\n' + holder.part().orElse(""), holder));
    return List.copyOf(byId.values());
  }

  /** True unless the license is known only as a candidate of a conflict. */
  public boolean isSure(String license) {
    List<Holder> with = with(license);
    return with.isEmpty() || with.stream().anyMatch(Holder::isSure);
  }

  /** A license and where it comes from, for the middle of a sentence. */
  public String words(String license) {
    Optional<Holder> nearest = with(license).stream().findFirst();
    return nearest
        .map(holder -> holder.words(license))
        .orElseGet(() -> "license '" + license + "'");
  }

  private List<Holder> with(String license) {
    return holders.stream()
        .filter(holder -> holder.license().licenses().contains(license))
        .toList();
  }
}
