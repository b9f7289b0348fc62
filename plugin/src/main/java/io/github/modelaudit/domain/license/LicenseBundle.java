package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Licenses that all bind at once, each with the exception it is granted under, if any. An exception
 * only ever adds a permission, so that who keeps to the license alone keeps to both.
 *
 * @param licenses ids, sorted
 * @param exceptions SPDX ids of exceptions, by the license they belong to
 */
public record LicenseBundle(List<String> licenses, SortedMap<String, String> exceptions)
    implements Comparable<LicenseBundle> {
  public LicenseBundle {
    licenses = licenses.stream().sorted().distinct().toList();
    requireNonNull(exceptions, "exceptions");
    exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    if (!licenses.containsAll(exceptions.keySet())) {
      throw new IllegalArgumentException("An exception needs its license.");
    }
  }

  /** Returns licenses without exceptions. */
  public static LicenseBundle of(Collection<String> licenses) {
    return new LicenseBundle(List.copyOf(licenses), new TreeMap<>());
  }

  /** Returns one license. */
  public static LicenseBundle of(String license, Optional<String> exception) {
    var exceptions = new TreeMap<String, String>();
    exception.ifPresent(id -> exceptions.put(license, id));
    return new LicenseBundle(List.of(license), exceptions);
  }

  /** Returns what binds when both bind; an exception that only one side grants is not kept. */
  public LicenseBundle and(LicenseBundle other) {
    var ids = new TreeSet<>(licenses);
    ids.addAll(other.licenses);
    var kept = new TreeMap<String, String>();
    keep(this, other, kept);
    keep(other, this, kept);
    return new LicenseBundle(List.copyOf(ids), kept);
  }

  private static void keep(LicenseBundle one, LicenseBundle other, Map<String, String> kept) {
    one.exceptions.forEach(
        (license, exception) -> {
          boolean isAlone = !other.licenses.contains(license);
          if (isAlone || exception.equals(other.exceptions.get(license))) {
            kept.put(license, exception);
          }
        });
  }

  /** True when whatever binds in the other binds here too. */
  public boolean includes(LicenseBundle other) {
    return licenses.containsAll(other.licenses)
        && other.exceptions.entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(exceptions.get(entry.getKey())));
  }

  /** An expression that people read, for example {@code gpl-2.0 WITH x-exception AND mit}. */
  public String label() {
    return licenses.stream().map(this::part).collect(Collectors.joining(" AND "));
  }

  private String part(String license) {
    String exception = exceptions.get(license);
    return exception == null ? license : license + " WITH " + exception;
  }

  @Override
  public int compareTo(LicenseBundle other) {
    return label().compareTo(other.label());
  }
}
