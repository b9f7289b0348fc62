package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.bom.BilledModel;
import io.github.modelaudit.discovery.bom.BomException;
import io.github.modelaudit.discovery.bom.BomReader;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ProjectFiles;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.reference.ParsedReference.Understood;
import io.github.modelaudit.discovery.reference.References;
import io.github.modelaudit.discovery.scan.Jars;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the models that bills of materials name: those that the user points at, and those that
 * libraries bring with them.
 */
public final class BomDetector implements Detector {
  static final String ID = "bom";

  private final References references;
  private final ModelFileCatalogue catalogue;

  public BomDetector(References references, ModelFileCatalogue catalogue) {
    this.references = requireNonNull(references, "references");
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Detections detect(Project project, List<Sighting> earlier) {
    var run = new Run(project.inputs());
    project.inputs().choice().boms().forEach(run::addGiven);
    Jars jars = project.jars(catalogue);
    for (Library library : project.inputs().code().libraries().orElse(List.of())) {
      if (library.file().isPresent()
          && project.inputs().choice().scopes().contains(library.scope())) {
        Path file = library.file().get();
        jars.scan(file).bills().forEach(bill -> run.addBrought(jars, library, bill));
      }
    }
    return new Detections(run.sightings, run.problems, run.mistakes, Map.of());
  }

  /** One project. */
  private final class Run {
    private final ProjectInputs inputs;
    private final BilledReferences billed;
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    Run(ProjectInputs inputs) {
      this.inputs = inputs;
      this.billed = new BilledReferences(references.hosted(), references.of(inputs));
    }

    void addGiven(Path given) {
      Path file = inputs.root().resolve(given);
      String shown = inputs.shown(file);
      var reading = new ProjectFiles(inputs, BomReader.MAX_BYTES).read(file);
      if (reading.text().isEmpty()) {
        mistakes.add(
            reading.problem().orElseThrow().message() + " Correct <boms> or leave it out.");
        return;
      }
      try {
        for (BilledModel model : BomReader.read(reading.text().get())) {
          add(model, Location.of(shown, model.line()), words(model), Scope.MAIN);
        }
      } catch (BomException e) {
        mistakes.add(
            "Cannot read bill of materials '%s': %s. Correct <boms> or leave it out."
                .formatted(shown, e.getMessage()));
      }
    }

    void addBrought(Jars jars, Library library, String bill) {
      String place = library.coordinates() + "!/" + bill;
      Location pom = Location.of(inputs.shown(inputs.module().resolve("pom.xml")));
      try {
        Optional<String> text = jars.text(library.file().orElseThrow(), bill);
        for (BilledModel model : BomReader.read(text.orElse(""))) {
          add(model, pom, place + ": " + words(model), library.scope());
        }
      } catch (BomException e) {
        problems.add(FileEvidence.unreadable(place, String.valueOf(e.getMessage()), pom));
      }
    }

    private void add(BilledModel model, Location location, String words, Scope scope) {
      Understood meaning = billed.of(model);
      var evidence =
          new Evidence(
              ID,
              location,
              Excerpt.of(words),
              scope,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Confidence.HIGH);
      sightings.add(Sighting.observed(meaning, evidence));
    }

    private static String words(BilledModel model) {
      return model.purls().stream()
          .findFirst()
          .orElseGet(
              () ->
                  model.group().map(it -> it + "/").orElse("")
                      + model.name()
                      + model.version().map(it -> "@" + it).orElse(""));
    }
  }
}
