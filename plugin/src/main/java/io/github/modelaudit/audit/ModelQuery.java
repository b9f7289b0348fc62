package io.github.modelaudit.audit;

import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.knowledge.NearestKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words by which a person asks for a model. */
record ModelQuery(String text) {

  /**
   * Returns the models that are called so: by their whole name or, when none is, by what follows
   * its namespace.
   */
  List<AssessedModel> exact(Collection<AssessedModel> models) {
    List<AssessedModel> whole = where(models, text::equalsIgnoreCase);
    String tail = "/" + lower(text);
    return whole.isEmpty() ? where(models, name -> lower(name).endsWith(tail)) : whole;
  }

  /** Returns the models whose names hold the words; without any, the one with the nearest name. */
  List<AssessedModel> similar(Collection<AssessedModel> models) {
    List<AssessedModel> holding = where(models, name -> lower(name).contains(lower(text)));
    if (!holding.isEmpty()) {
      return holding;
    }
    List<String> all = models.stream().flatMap(ModelQuery::names).distinct().sorted().toList();
    return NearestKey.find(text, all)
        .map(nearest -> where(models, nearest::equals))
        .orElse(List.of());
  }

  private static List<AssessedModel> where(
      Collection<AssessedModel> models, Predicate<String> fits) {
    return models.stream().filter(model -> names(model).anyMatch(fits)).toList();
  }

  /** Every name that somebody may know a model by. */
  private static Stream<String> names(AssessedModel model) {
    Assessment facts = model.assessment();
    Stream<String> own = Stream.of(facts.name(), facts.ref().source() + "/" + facts.name());
    Stream<String> given = facts.dependency().names().stream().map(GivenName::name);
    Stream<String> canonical = facts.facts().map(HubRecord::id).stream().map(id -> id.id());
    Stream<String> pinned =
        facts.ref() instanceof ModelRef.Hub hub
            ? Stream.of(hub.key())
                .filter(key -> key.revision().isPresent())
                .map(ModelQuery::written)
            : Stream.empty();
    return Stream.of(own, given, canonical, pinned).flatMap(names -> names);
  }

  private static String written(RepoKey key) {
    return key.repo().id() + "@" + key.revision().orElse("");
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
