package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LicenseResolution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model in a lineage where several paths may share one ancestor. Two are equal only when they are
 * the same object, because comparing all paths of such a graph could take for ever.
 */
final class Ancestor {
  private final String id;
  private final LicenseResolution license;
  private final Optional<HubNode> node;
  private final Optional<String> gap;
  private final List<Hop> hops;

  /**
   * A step from a model to one of its bases.
   *
   * @param isInferred true when the relation is read from signs, and nobody states it
   */
  record Hop(Relation relation, Ancestor base, boolean isInferred) {}

  private Ancestor(
      String id,
      LicenseResolution license,
      Optional<HubNode> node,
      Optional<String> gap,
      List<Hop> hops) {
    this.id = requireNonNull(id, "id");
    this.license = requireNonNull(license, "license");
    this.node = requireNonNull(node, "node");
    this.gap = requireNonNull(gap, "gap");
    this.hops = List.copyOf(hops);
  }

  /** Returns a repository of which the hub gave the facts. */
  static Ancestor known(HubRecord facts, LicenseResolution license, HubNode node, List<Hop> hops) {
    return new Ancestor(facts.id().id(), license, Optional.of(node), Optional.empty(), hops);
  }

  /** Returns a model file of the project. */
  static Ancestor file(String path, LicenseResolution license, List<Hop> hops) {
    return new Ancestor(path, license, Optional.empty(), Optional.empty(), hops);
  }

  /** Returns a model of which nothing is known beyond its name. */
  static Ancestor missing(String id, String reason) {
    return new Ancestor(
        id,
        new LicenseResolution.NotKnown(reason),
        Optional.empty(),
        Optional.of(reason),
        List.of());
  }

  String id() {
    return id;
  }

  LicenseResolution license() {
    return license;
  }

  Optional<String> gap() {
    return gap;
  }

  List<Hop> hops() {
    return hops;
  }

  Optional<HubNode> node() {
    return node;
  }

  Optional<HubRecord> facts() {
    return node.flatMap(HubNode::facts);
  }

  /** This model and all its ancestors, each once, nearest first. */
  List<Ancestor> all() {
    Set<Ancestor> seen = new HashSet<>();
    List<Ancestor> ordered = new ArrayList<>();
    Deque<Ancestor> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      Ancestor next = open.remove();
      if (seen.add(next)) {
        ordered.add(next);
        next.hops.forEach(hop -> open.add(hop.base()));
      }
    }
    return ordered;
  }
}
