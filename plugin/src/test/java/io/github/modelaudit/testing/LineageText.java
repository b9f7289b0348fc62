package io.github.modelaudit.testing;

import io.github.modelaudit.domain.hub.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads a lineage from one line: {@code model license < relation base license}. Bases of one model
 * are joined by {@code &}; what follows is the base of the first of them.
 */
public final class LineageText {
  private LineageText() {}

  public static List<HubFacts> parse(String text) {
    List<HubFacts> models = new ArrayList<>();
    HubFacts below = null;
    for (String level : text.split(" < ", -1)) {
      HubFacts first = null;
      for (String part : level.split(" & ", -1)) {
        List<String> words = Arrays.asList(part.strip().split(" ", -1));
        HubFacts model = model(words.get(words.size() - 2), words.get(words.size() - 1));
        if (below != null) {
          below.base(
              words.get(words.size() - 2), Relation.valueOf(words.get(0).toUpperCase(Locale.ROOT)));
        }
        models.add(model);
        first = first == null ? model : first;
      }
      below = first;
    }
    return models;
  }

  private static HubFacts model(String id, String license) {
    HubFacts model = HubFacts.model(id);
    if (license.equals("-")) {
      return model;
    }
    if (license.startsWith("other:")) {
      return model.license("other").licenseName(license.substring("other:".length()));
    }
    return model.license(license.split("\\+", -1));
  }
}
