package io.github.modelaudit.mojo;

import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.mojo.PomElements.ModelElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the place where each model of {@code <models>} is written. */
final class DeclaredModels {
  private final MavenProject project;
  private final CommandLine commandLine;
  private final BuildPlace place;
  private final Placeholders properties;

  DeclaredModels(
      MavenProject project, CommandLine commandLine, BuildPlace place, Placeholders properties) {
    this.project = project;
    this.commandLine = commandLine;
    this.place = place;
    this.properties = properties;
  }

  /** Returns the models with their places, in the order given. */
  List<DeclaredModel> locate(List<ModelConfig> models) {
    if (models.isEmpty()) {
      return List.of();
    }
    List<Written> poms = poms();
    return IntStream.range(0, models.size())
        .mapToObj(index -> declared(models.get(index), place(models, index, poms)))
        .toList();
  }

  /** Where a model is written, and how; a place that only order tells may be another's. */
  private record Place(Location location, String text) {}

  /** A pom that may hold the declarations. */
  private record Written(String path, PomElements elements) {}

  private List<Written> poms() {
    var poms = new ArrayList<Written>();
    for (MavenProject pom = project; pom != null && pom.getFile() != null; pom = pom.getParent()) {
      Path file = pom.getFile().toPath();
      poms.add(new Written(place.show(file), PomElements.read(file)));
    }
    return poms;
  }

  private Place place(List<ModelConfig> models, int index, List<Written> poms) {
    if (commandLine.hasUserProperty("models")) {
      return new Place(Location.typed("model-audit.models"), "");
    }
    for (Written pom : poms) {
      Optional<ModelElement> element = sameOf(models, index, pom);
      if (element.isPresent()) {
        return new Place(Location.of(pom.path(), element.get().line()), element.get().id());
      }
    }
    // Nothing that is written means this id, for example because a property has no value: then the
    // order tells.
    for (Written pom : poms) {
      List<ModelElement> elements = pom.elements().models();
      if (elements.size() == models.size()) {
        ModelElement element = elements.get(index);
        return new Place(Location.of(pom.path(), element.line()), element.id());
      }
      OptionalInt line = pom.elements().lineOf("model-audit.models");
      if (line.isEmpty() && elements.isEmpty()) {
        line = pom.elements().lineOf("models");
      }
      if (line.isPresent()) {
        return new Place(Location.of(pom.path(), line.getAsInt()), "");
      }
    }
    return new Place(Location.of(poms.isEmpty() ? "pom.xml" : poms.get(0).path()), "");
  }

  /** The element that means a model: of those with the same id, the one at the same turn. */
  private Optional<ModelElement> sameOf(List<ModelConfig> models, int index, Written pom) {
    String id = text(models.get(index).id).orElse("");
    List<ModelElement> same =
        pom.elements().models().stream()
            .filter(element -> properties.fill(element.id()).equals(id))
            .toList();
    long turn =
        models.subList(0, index).stream().filter(it -> text(it.id).orElse("").equals(id)).count();
    return same.stream().skip(Math.min(turn, Math.max(0, same.size() - 1))).findFirst();
  }

  /** An id that Maven has made nothing of, because a property has no value, stays as written. */
  private static DeclaredModel declared(ModelConfig model, Place place) {
    return new DeclaredModel(
        text(model.id).orElse(place.text()),
        text(model.provider),
        text(model.usage),
        text(model.revision),
        place.location());
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
