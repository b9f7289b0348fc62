package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Takes apart the one variable in which Spring accepts a whole configuration, as JSON. */
public final class ApplicationJson {
  private static final String FORM = EnvironmentForm.of(KeyName.of("spring.application.json"));
  private static final YamlReader JSON =
      new YamlReader(new YamlLimits(1 << 20, 50, 10_000, YamlLimits.Duplicates.LAST_HOLDS));

  private ApplicationJson() {}

  /** Returns the settings, and behind each that holds others those that it holds. */
  public static List<GivenSetting> unfold(List<GivenSetting> settings) {
    requireNonNull(settings, "settings");
    List<GivenSetting> all = new ArrayList<>();
    for (GivenSetting setting : settings) {
      all.add(setting);
      if (EnvironmentForm.of(KeyName.of(setting.name())).equals(FORM)) {
        unfold(setting, all);
      }
    }
    return List.copyOf(all);
  }

  /** What is no JSON, such as a placeholder, the program would not understand either. */
  private static void unfold(GivenSetting holder, List<GivenSetting> all) {
    try {
      JSON.readAll(holder.value()).forEach(document -> add(holder, "", document, all));
    } catch (YamlException e) {
      return;
    }
  }

  private static void add(GivenSetting holder, String key, YamlNode node, List<GivenSetting> all) {
    if (key.length() > KeyName.MAX_LENGTH) {
      return;
    }
    switch (node.kind()) {
      case MAPPING ->
          ((YamlNode.Mapping) node)
              .entries()
              .values()
              .forEach(it -> add(holder, joined(key, it.key()), it.value(), all));
      case SEQUENCE -> {
        int index = 0;
        for (YamlNode item : ((YamlNode.Sequence) node).items()) {
          add(holder, key + "[" + index++ + "]", item, all);
        }
      }
      case SCALAR -> {
        if (!key.isEmpty() && !node.isNull()) {
          String value = ((YamlNode.Scalar) node).text();
          all.add(GivenSetting.property(key, value, holder.location(), holder.scope()));
        }
      }
    }
  }

  private static String joined(String folder, String key) {
    return folder.isEmpty() ? key : folder + "." + key;
  }
}
