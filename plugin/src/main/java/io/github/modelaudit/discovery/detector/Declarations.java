package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.reference.ParsedReference;
import io.github.modelaudit.discovery.reference.ReferenceParser;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.NearestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns models that a user has written for this tool into sightings, or into what is wrong. */
final class Declarations {
  private final String detector;
  private final String element;
  private final ReferenceParser parser;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<String> mistakes = new ArrayList<>();

  /**
   * @param element what the user calls a model there, as messages name it
   */
  Declarations(String detector, String element, ReferenceParser parser) {
    this.detector = requireNonNull(detector, "detector");
    this.element = requireNonNull(element, "element");
    this.parser = requireNonNull(parser, "parser");
  }

  void add(DeclaredModel model) {
    Optional<Scope> scope =
        model.usage().map(String::strip).map(Declarations::scope).orElse(Optional.of(Scope.MAIN));
    if (scope.isEmpty()) {
      mistakes.add(unknownUsage(model));
      return;
    }
    ParsedReference parsed = parse(model);
    switch (parsed.kind()) {
      case UNDERSTOOD ->
          sightings.add(sighting(model, (ParsedReference.Understood) parsed, scope.get()));
      case FLAWED -> mistakes.add(message(model, (ParsedReference.Flawed) parsed));
    }
  }

  /** Returns what a model means that is not used but explains a name; or notes what is wrong. */
  Optional<ModelRef> understand(DeclaredModel model) {
    ParsedReference parsed = parse(model);
    return switch (parsed.kind()) {
      case UNDERSTOOD -> Optional.of(((ParsedReference.Understood) parsed).ref());
      case FLAWED -> {
        mistakes.add(message(model, (ParsedReference.Flawed) parsed));
        yield Optional.empty();
      }
    };
  }

  private ParsedReference parse(DeclaredModel model) {
    if (model.provider().isPresent()) {
      ParsedReference parsed = parser.parseHosted(model.id(), model.provider().get());
      return model.revision().isEmpty() ? parsed : withoutRevision(model, parsed);
    }
    return model.revision().isPresent()
        ? parser.parse(model.id(), model.revision().get())
        : parser.parseDeclared(model.id());
  }

  private static ParsedReference withoutRevision(DeclaredModel model, ParsedReference parsed) {
    return parsed.kind() == ParsedReference.Kind.FLAWED
        ? parsed
        : new ParsedReference.Flawed(
            "'" + model.id().strip() + "' of a provider cannot have a revision", "Leave it out.");
  }

  private String message(DeclaredModel model, ParsedReference.Flawed flaw) {
    return "Cannot read "
        + element
        + " at "
        + model.location()
        + ": "
        + Excerpt.redact(flaw.cause())
        + ". "
        + flaw.remedy();
  }

  private String unknownUsage(DeclaredModel model) {
    List<String> known = Stream.of(Scope.values()).map(Declarations::word).toList();
    String usage = model.usage().orElse("").strip();
    return "Cannot read the usage of "
        + element
        + " at "
        + model.location()
        + ": '"
        + usage
        + "' is not a usage; "
        + NearestKey.hint(usage, known)
        + (NearestKey.find(usage, known).isPresent() ? "" : ".");
  }

  private static Optional<Scope> scope(String usage) {
    return Stream.of(Scope.values()).filter(it -> word(it).equalsIgnoreCase(usage)).findFirst();
  }

  private static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private Sighting sighting(
      DeclaredModel model, ParsedReference.Understood understood, Scope scope) {
    Evidence evidence =
        new Evidence(
            detector,
            model.location(),
            Excerpt.of(written(model)),
            scope,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    return Sighting.declared(understood, evidence);
  }

  private static String written(DeclaredModel model) {
    return model.id().strip()
        + model.revision().map(it -> "@" + it.strip()).orElse("")
        + model.provider().map(it -> " (" + it.strip() + ")").orElse("");
  }

  Detections toDetections() {
    return new Detections(sightings, List.of(), mistakes, Map.of());
  }

  List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}
