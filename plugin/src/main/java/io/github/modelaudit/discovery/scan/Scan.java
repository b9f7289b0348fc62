package io.github.modelaudit.discovery.scan;

import java.util.Comparator;
import java.util.List;

/**
 * What is in a folder or a jar; the lists are sorted by path.
 *
 * @param bills the paths of bills of materials that may name models
 */
public record Scan(List<FoundFile> files, List<ScanFlaw> flaws, List<String> bills) {
  /** Nothing is there. */
  public static final Scan EMPTY = new Scan(List.of(), List.of(), List.of());

  public Scan {
    files = files.stream().sorted(Comparator.comparing(FoundFile::path)).toList();
    flaws = flaws.stream().sorted(Comparator.comparing(ScanFlaw::path)).distinct().toList();
    bills = bills.stream().sorted().toList();
  }

  /** Makes a scan without bills of materials. */
  public Scan(List<FoundFile> files, List<ScanFlaw> flaws) {
    this(files, flaws, List.of());
  }

  /** Returns a jar or folder of which nothing could be looked at. */
  static Scan failed(String cause) {
    return new Scan(List.of(), List.of(new ScanFlaw("", cause)));
  }
}
