package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.RepoId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of run times of the data files. */
final class RuntimeNames implements NameMap {
  private static final int LONGEST = 500;
  private static final Pattern SIZE = Pattern.compile("^(\\d+(?:\\.\\d+)?[bm])(?:-|$)");
  private static final Pattern SHOWN_SIZE = Pattern.compile("(?i)\\b\\d+(?:\\.\\d+)?[bm]\\b");
  private static final Pattern OTHER_BUILD = Pattern.compile("(?:^|-)(?:text|base)(?:-|$)");

  private final Lazy<RuntimeNameTable> table;

  RuntimeNames(Lazy<RuntimeNameTable> table) {
    this.table = requireNonNull(table, "table");
  }

  @Override
  public Optional<MappedName> find(String system, String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<RuntimeSystem> known = table.get().system(system.strip().toLowerCase(Locale.ROOT));
    return known.isEmpty() ? Optional.empty() : find(known.get(), name.strip());
  }

  @Override
  public boolean hasOwnNames(String system) {
    return table.get().system(system.strip().toLowerCase(Locale.ROOT)).isPresent();
  }

  private Optional<MappedName> find(RuntimeSystem system, String name) {
    String bare = system.strip(name);
    Optional<String> direct = system.direct(bare);
    if (direct.isPresent()) {
      return direct(system, name, direct.get());
    }
    Map<String, MappedName> names = table.get().names(system.id());
    String lower = bare.toLowerCase(Locale.ROOT);
    if (!system.hasTags()) {
      return Optional.ofNullable(names.get(lower));
    }
    int colon = lower.indexOf(':');
    String model = system.dropEnding(colon < 0 ? lower : lower.substring(0, colon));
    String tag = colon < 0 ? "" : lower.substring(colon + 1);
    return system.isHosted(tag) ? Optional.empty() : tagged(names, model, tag);
  }

  /** A name that is a Hub id behind a host; what follows a colon chooses a file. */
  private static Optional<MappedName> direct(RuntimeSystem system, String name, String rest) {
    int colon = rest.indexOf(':');
    String id = colon < 0 ? rest : rest.substring(0, colon);
    return id.indexOf('/') > 0 && RepoId.flawOf(id).isEmpty()
        ? Optional.of(new MappedName(system.id(), name, id, Confidence.HIGH))
        : Optional.empty();
  }

  /** Tries the whole tag, then ever shorter ones, then none. */
  private static Optional<MappedName> tagged(
      Map<String, MappedName> names, String model, String tag) {
    for (String part = tag; !part.isEmpty(); part = shorter(part)) {
      MappedName found = names.get(model + ":" + part);
      if (found != null) {
        return Optional.of(lowered(found, tag));
      }
    }
    return Optional.ofNullable(names.get(model))
        .filter(found -> !isOtherSize(found, tag))
        .map(found -> isSizeOf(found, tag) ? lowered(found, tag) : unsure(found));
  }

  private static String shorter(String tag) {
    int hyphen = tag.lastIndexOf('-');
    return hyphen < 0 ? "" : tag.substring(0, hyphen);
  }

  /** Two sizes of a family are two models, with weights and often terms of their own. */
  private static boolean isOtherSize(MappedName found, String tag) {
    return !isSizeOf(found, tag) && SHOWN_SIZE.matcher(found.hubId()).find();
  }

  /** A tag with a size that the Hub id does not show stands for another repository. */
  private static boolean isSizeOf(MappedName found, String tag) {
    Matcher size = SIZE.matcher(tag);
    return !size.find()
        || found
            .hubId()
            .toLowerCase(Locale.ROOT)
            .matches(".*\\b" + Pattern.quote(size.group(1)) + "\\b.*");
  }

  private static MappedName lowered(MappedName found, String tag) {
    return OTHER_BUILD.matcher(tag).find() ? unsure(found) : found;
  }

  private static MappedName unsure(MappedName found) {
    return new MappedName(found.system(), found.name(), found.hubId(), Confidence.LOW);
  }
}
