package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.bytecode.CallSite;
import io.github.modelaudit.discovery.bytecode.CodeValue;
import io.github.modelaudit.discovery.bytecode.CodeValue.Lookup;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Preset;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.config.View;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a place in code into sightings of the models that it may name. */
final class CodeModels {
  private static final int MAX_VIEWS = 50;

  private final ValueReader values;
  private final CodeLookups lookups;
  private final CodeServers servers;
  private final SoleProvider sole;
  private final List<View> views;

  CodeModels(
      ValueReader values,
      CodeLookups lookups,
      CodeServers servers,
      SoleProvider sole,
      Configuration configuration) {
    this.values = values;
    this.lookups = lookups;
    this.servers = servers;
    this.sole = sole;
    this.views = configuration.views().stream().limit(MAX_VIEWS).toList();
  }

  /** Returns the sightings of a place, whose source line is given. */
  List<Sighting> of(CallSite site, SourceLines.Seen seen) {
    List<Sighting> sightings = new ArrayList<>();
    for (CodeValue value : site.values()) {
      sightings.addAll(new Reader(site, seen).read(value));
    }
    return sightings;
  }

  /** Reads the values of one place. */
  private final class Reader {
    private final CallSite site;
    private final SourceLines.Seen seen;
    private final ConfigKey key;
    private final View own;

    Reader(CallSite site, SourceLines.Seen seen) {
      this.site = site;
      this.seen = seen;
      this.key = sole.complete(key(site.meaning()));
      this.own = new View(site.place().root().scope(), Optional.empty());
    }

    List<Sighting> read(CodeValue value) {
      return switch (value.kind()) {
        case TEXT -> ofText((Text) value);
        case PRESET -> ofPreset((Preset) value);
        case LOOKUP -> ofLookup((Lookup) value);
        case OPEN -> List.of(open((Open) value));
        case OBJECT, PARAMETER ->
            List.of(open(new Open("", "the project's code does not decide its value")));
      };
    }

    private List<Sighting> ofText(Text text) {
      Confidence confidence = text.isFromTable() ? Confidence.MEDIUM : Confidence.HIGH;
      return meant(text.text(), own)
          .map(it -> it.with(it.confidence().and(confidence)))
          .map(it -> sighting(it, evidence(own, confidence)))
          .stream()
          .toList();
    }

    /** The line says nothing of the name, so the excerpt tells where it comes from. */
    private List<Sighting> ofPreset(Preset preset) {
      String excerpt = Excerpt.of("default of " + preset.type() + ", " + seen.excerpt());
      return meant(preset.text(), own)
          .map(it -> sighting(it, evidence(own, Confidence.HIGH, excerpt)))
          .stream()
          .toList();
    }

    private Optional<Understood> meant(String text, View view) {
      String value = text.strip();
      boolean isStandIn =
          StandIns.isTemplate(value)
              || (view.scope() == Scope.TEST && StandIns.isTestDouble(value));
      if (isStandIn) {
        return Optional.empty();
      }
      if (value.contains("#{") || value.contains("{{")) {
        return Optional.of(ValueReader.open(key, value, "it is an expression"));
      }
      Understood read = values.read(key, value, servers.of(site, key, view));
      return Optional.of(
          read.with(read.confidence().and(sole.confidence(site.meaning().provider(), key))));
    }

    private List<Sighting> ofLookup(Lookup lookup) {
      Resolution usual = lookups.resolve(lookup, own);
      List<Sighting> found = new ArrayList<>(resolved(lookup, usual, own));
      for (View view : views) {
        Resolution other = lookups.resolve(lookup, view);
        if (mayRun(view) && !other.equals(usual)) {
          found.addAll(resolved(lookup, other, view));
        }
      }
      return found.isEmpty() && usual.kind() == Resolution.Kind.OPEN
          ? List.of(open(lookup, ((Resolution.Open) usual).reason()))
          : found;
    }

    /** Code of the program also runs in tests, with what they configure. */
    private boolean mayRun(View view) {
      return !view.equals(own) && (own.scope() != Scope.TEST || view.scope() == Scope.TEST);
    }

    private List<Sighting> resolved(Lookup lookup, Resolution resolution, View view) {
      if (!(resolution instanceof Resolution.Resolved resolved)) {
        return List.of();
      }
      Optional<Understood> meant = meant(resolved.value(), view);
      Optional<Setting> setting = lookups.setting(lookup, view);
      return meant.stream()
          .flatMap(
              it ->
                  Stream.concat(
                      Stream.of(sighting(it, evidence(view, Confidence.HIGH))),
                      setting.stream().map(at -> sighting(it, evidence(at, view)))))
          .toList();
    }

    private Sighting open(Lookup lookup, String reason) {
      return sighting(
          ValueReader.open(key, lookup.expression(), reason), evidence(own, Confidence.HIGH));
    }

    private Sighting open(Open open) {
      String name = open.known().isEmpty() ? site.place().method() + "()" : open.known() + "…";
      return sighting(ValueReader.open(key, name, open.reason()), evidence(own, Confidence.HIGH));
    }

    private Evidence evidence(View view, Confidence confidence) {
      return evidence(view, confidence, seen.excerpt());
    }

    private Evidence evidence(View view, Confidence confidence, String excerpt) {
      return new Evidence(
          CallSiteDetector.ID,
          seen.location(),
          excerpt,
          view.scope(),
          key.role(),
          view.profile(),
          Optional.empty(),
          confidence);
    }

    private Evidence evidence(Setting setting, View view) {
      return new Evidence(
          CallSiteDetector.ID,
          setting.location(),
          Excerpt.of(setting.line()),
          view.scope(),
          key.role(),
          view.profile(),
          Optional.empty(),
          Confidence.HIGH);
    }
  }

  private static ConfigKey key(CallSite.Meaning meaning) {
    return new ConfigKey(
        meaning.library(),
        meaning.library(),
        meaning.provider(),
        meaning.kind(),
        meaning.role(),
        false);
  }

  private static Sighting sighting(Understood understood, Evidence evidence) {
    return Sighting.observed(understood, evidence);
  }
}
