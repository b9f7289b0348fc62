package io.github.modelaudit.openness;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.OpennessFacts;
import io.github.modelaudit.knowledge.OpennessFacts.Note;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the rights over a lineage, with reviewed notes, and turns them into words. */
final class LicenseGrounds {
  private final RightsReader reader;
  private final OpennessFacts facts;

  LicenseGrounds(RightsReader reader, OpennessFacts facts) {
    this.reader = reader;
    this.facts = facts;
  }

  /** Returns the rights over a lineage and says why they are no better. */
  RightsRange read(LineageTree lineage, Grounds grounds) {
    RightsRange own = own(lineage);
    explainOwn(lineage, own, grounds);
    RightsRange above = above(lineage);
    if (own.and(above).compareFloor(own) < 0) {
      grounds.because(
          "lineage-limits",
          "The bases of '" + lineage.id() + "' surely grant no more than: " + name(above) + ".");
    }
    if (lineage.parents().stream().anyMatch(this::isOpen)) {
      grounds.because("lineage-incomplete", "Not every license in the lineage is known.");
      grounds.wouldHelp("Know the license of every base model.");
    }
    return own.and(above);
  }

  /** Returns the licenses that bind or may bind over a lineage, reviewed ones included, sorted. */
  NavigableSet<String> binding(LineageTree lineage) {
    NavigableSet<String> licenses = new TreeSet<>(settled(lineage).map(List::of).orElse(List.of()));
    if (licenses.isEmpty()) {
      licenses.addAll(lineage.license().licenses());
      facts.find(lineage.id()).flatMap(Note::license).ifPresent(licenses::add);
    }
    lineage.parents().forEach(parent -> licenses.addAll(binding(parent)));
    return licenses;
  }

  private RightsRange above(LineageTree lineage) {
    return lineage.parents().stream()
        .map(parent -> own(parent).and(above(parent)))
        .reduce(RightsRange.exactly(Rights.OPEN), RightsRange::and);
  }

  /** A reviewed license settles what the card leaves open, and binds beside what the card says. */
  private RightsRange own(LineageTree model) {
    RightsRange stated = reader.read(model.license());
    Optional<Note> note = facts.find(model.id()).filter(found -> found.license().isPresent());
    if (note.isEmpty()) {
      return stated;
    }
    RightsRange reviewed = reader.read(note.get().license().get());
    if (note.get().provenance().confidence() == Confidence.LOW) {
      return stated.withFloorAtMost(reviewed.floor());
    }
    return settled(model).isPresent() ? reviewed : stated.and(reviewed);
  }

  /** The license that a review names where the card leaves it open. */
  private Optional<String> settled(LineageTree model) {
    return switch (model.license().kind()) {
      case RESOLVED, CHOICE, ABSENT -> Optional.empty();
      case CONFLICTING, UNRECOGNISED, NOT_KNOWN ->
          facts
              .find(model.id())
              .filter(note -> note.provenance().confidence() != Confidence.LOW)
              .flatMap(Note::license);
    };
  }

  private boolean isOpen(LineageTree lineage) {
    boolean isUnknown =
        switch (lineage.license().kind()) {
          case RESOLVED, CHOICE, CONFLICTING, ABSENT -> false;
          case UNRECOGNISED, NOT_KNOWN -> settled(lineage).isEmpty();
        };
    return isUnknown || lineage.parents().stream().anyMatch(this::isOpen);
  }

  private void explainOwn(LineageTree lineage, RightsRange own, Grounds grounds) {
    LicenseResolution license = lineage.license();
    Optional<String> settled = settled(lineage);
    explain(license, settled.isPresent(), grounds);
    facts.find(lineage.id()).ifPresent(note -> grounds.because(note.code(), note.text()));
    if (settled.isPresent() || !license.licenses().isEmpty()) {
      explainRights(settled.orElseGet(license::label), own, grounds);
    }
  }

  private static String name(RightsRange rights) {
    return switch (rights.floor()) {
      case NONE -> "nothing";
      case NON_COMMERCIAL -> "non-commercial use";
      case RESTRICTED -> "use under conditions";
      case OPEN -> "open use";
    };
  }

  private static void explain(LicenseResolution license, boolean isSettled, Grounds grounds) {
    switch (license.kind()) {
      case RESOLVED, CHOICE -> {}
      case CONFLICTING ->
          grounds.because("license-conflict", ((LicenseResolution.Conflicting) license).reason());
      case UNRECOGNISED ->
          grounds.because(
              "license-unrecognised", ((LicenseResolution.Unrecognised) license).reason());
      case ABSENT ->
          grounds.because("no-license", "No license is stated, so nothing is permitted.");
      case NOT_KNOWN ->
          grounds.because("license-not-known", ((LicenseResolution.NotKnown) license).reason());
    }
    if (!isSettled) {
      closer(license).ifPresent(grounds::wouldHelp);
    }
  }

  private static Optional<String> closer(LicenseResolution license) {
    return switch (license.kind()) {
      case RESOLVED, CHOICE, ABSENT -> Optional.empty();
      case CONFLICTING -> Optional.of("Decide which license binds: " + license.label() + ".");
      case UNRECOGNISED ->
          Optional.of("Add the license to the knowledge, or conclude which one it is.");
      case NOT_KNOWN -> Optional.of("Read the card of the model.");
    };
  }

  private static void explainRights(String label, RightsRange own, Grounds grounds) {
    switch (own.floor()) {
      case NONE ->
          grounds.because("no-rights", "License '" + label + "' grants nothing on the weights.");
      case NON_COMMERCIAL ->
          grounds.because(
              "non-commercial-license",
              "License '"
                  + label
                  + "' does not surely grant commercial use, change and"
                  + " redistribution.");
      case RESTRICTED ->
          grounds.because(
              "restricted-license",
              "License '" + label + "' has conditions beyond those of open licenses.");
      case OPEN -> grounds.because("open-license", "License '" + label + "' is open.");
    }
    if (own.floor() != own.ceiling()) {
      grounds.wouldHelp("Establish what license '" + label + "' says.");
    }
  }
}
