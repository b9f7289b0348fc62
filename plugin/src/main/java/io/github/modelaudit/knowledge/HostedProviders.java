package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.HostedFamily.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The providers and hosted families of the data files. */
final class HostedProviders implements HostedCatalogue {
  /** No name of a model is longer; what is longer is not matched. */
  private static final int LONGEST = 500;

  private static final Comparator<Ranked> OPEN_THEN_SPECIFIC =
      Comparator.comparing((Ranked ranked) -> ranked.family().weights() == Weights.CLOSED)
          .thenComparing(Ranked::specificity, Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.family().id());

  private final Lazy<HostedContent> content;
  private final Lazy<List<HostedFamily>> families;

  HostedProviders(Lazy<HostedContent> content) {
    this.content = requireNonNull(content, "content");
    this.families = Lazy.later(this::sorted);
  }

  /** A family with how specific its pattern is, which is counted once. */
  private record Ranked(HostedFamily family, int specificity) {
    static Ranked of(HostedFamily family) {
      return new Ranked(family, new Glob(family.pattern()).specificity());
    }
  }

  private List<HostedFamily> sorted() {
    return content.get().families().values().stream()
        .flatMap(List::stream)
        .map(Ranked::of)
        .sorted(OPEN_THEN_SPECIFIC)
        .map(Ranked::family)
        .toList();
  }

  @Override
  public HostedLifecycle lifecycle() {
    return content.get().lifecycle();
  }

  @Override
  public List<Provider> providers() {
    return content.get().providers().values().stream()
        .sorted(Comparator.comparing(Provider::id))
        .toList();
  }

  @Override
  public Optional<Provider> findProvider(String idOrAlias) {
    String wanted = idOrAlias.strip();
    return first(provider -> provider.id().equalsIgnoreCase(wanted))
        .or(() -> first(provider -> isAlias(provider, wanted)));
  }

  private static boolean isAlias(Provider provider, String wanted) {
    return provider.aliases().stream().anyMatch(wanted::equalsIgnoreCase);
  }

  @Override
  public Optional<Provider> findByHost(String host) {
    String wanted = host.strip();
    return wanted.length() > LONGEST
        ? Optional.empty()
        : first(
            provider ->
                provider.hosts().stream().anyMatch(known -> new Glob(known).matches(wanted)));
  }

  private Optional<Provider> first(Predicate<Provider> test) {
    return providers().stream().filter(test).findFirst();
  }

  @Override
  public Optional<HostedFamily> findFamily(String provider, String model) {
    String name = model.strip();
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    Predicate<HostedFamily> scope = scope(provider);
    Set<String> spellings = spellings(name.toLowerCase(Locale.ROOT));
    return families.get().stream()
        .filter(scope)
        .filter(family -> spellings.stream().anyMatch(new Glob(family.pattern())::matches))
        .findFirst();
  }

  /** Whoever sells its own models sells no others; software at hand runs no closed ones. */
  private Predicate<HostedFamily> scope(String provider) {
    Optional<Provider> known = findProvider(provider);
    if (known.isEmpty()) {
      return family -> true;
    }
    String id = known.get().id();
    return switch (known.get().kind()) {
      case VENDOR -> family -> family.provider().equals(id);
      case HOST -> family -> true;
      case RUNTIME -> family -> family.weights() != Weights.CLOSED;
    };
  }

  /** The name as given, then with every prefix and suffix of routes cut, one after another. */
  private Set<String> spellings(String name) {
    Set<String> spellings = new LinkedHashSet<>(List.of(name));
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.remove(0);
      for (String cut : cuts(next)) {
        if (!cut.isEmpty() && spellings.add(cut)) {
          open.add(cut);
        }
      }
    }
    return spellings;
  }

  private List<String> cuts(String name) {
    List<String> cuts = new ArrayList<>();
    content.get().prefixes().forEach(prefix -> cuts.add(prefix.cutFront(name)));
    content.get().suffixes().forEach(suffix -> cuts.add(suffix.cutEnd(name)));
    return cuts;
  }
}
