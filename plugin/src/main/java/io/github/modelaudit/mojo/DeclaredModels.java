package io.github.modelaudit.mojo;

import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.mojo.PomElements.ModelElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the place where each model of {@code <models>} is written. */
final class DeclaredModels {
  private final MavenProject project;
  private final CommandLine commandLine;
  private final BuildPlace place;

  DeclaredModels(MavenProject project, CommandLine commandLine, BuildPlace place) {
    this.project = project;
    this.commandLine = commandLine;
    this.place = place;
  }

  /** Returns the models with their places, in the order given. */
  List<DeclaredModel> locate(List<ModelConfig> models) {
    if (models.isEmpty()) {
      return List.of();
    }
    List<Written> poms = poms();
    return IntStream.range(0, models.size())
        .mapToObj(index -> declared(models.get(index), location(models, index, poms)))
        .toList();
  }

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

  private Location location(List<ModelConfig> models, int index, List<Written> poms) {
    if (commandLine.hasUserProperty("models")) {
      return Location.of("-Dmodel-audit.models");
    }
    String id = text(models.get(index).id).orElse("");
    for (Written pom : poms) {
      for (ModelElement element : pom.elements().models()) {
        if (element.id().equals(id)) {
          return Location.of(pom.path(), element.line());
        }
      }
    }
    // A property stands in the pom for the id: then the order tells.
    for (Written pom : poms) {
      List<ModelElement> elements = pom.elements().models();
      if (elements.size() == models.size()) {
        return Location.of(pom.path(), elements.get(index).line());
      }
      if (pom.elements().lineOf("model-audit.models").isPresent()) {
        return Location.of(pom.path(), pom.elements().lineOf("model-audit.models").getAsInt());
      }
    }
    return Location.of(poms.isEmpty() ? "pom.xml" : poms.get(0).path());
  }

  private static DeclaredModel declared(ModelConfig model, Location location) {
    return new DeclaredModel(
        text(model.id).orElse(""),
        text(model.provider),
        text(model.usage),
        text(model.revision),
        location);
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
