package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Parent;
import io.github.modelaudit.domain.hub.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads license and origin out of the header fields of a model file. */
final class FileHeader {
  /** The license field of each format, by the format's own name. */
  private static final List<String> LICENSE_FIELDS =
      List.of("general.license", "modelspec.license", "model_license");

  private static final Pattern BASE_URL =
      Pattern.compile("general\\.base_model\\.\\d+\\.repo_url|general\\.source\\.repo_url");

  /** Converters write addresses of the Hub; elsewhere the same path is another model. */
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(?!datasets/|spaces/)"
              + "([^/?#]+/[^/?#]+?)(?:\\.git)?(?:[/?#].*)?");

  private FileHeader() {}

  /** Returns what the header states about the license. */
  static LicenseStatement license(FileFacts file) {
    Map<String, String> fields = file.metadata();
    String field =
        LICENSE_FIELDS.stream()
            .filter(name -> fields.keySet().stream().anyMatch(key -> key.startsWith(name)))
            .findFirst()
            .orElse(LICENSE_FIELDS.get(0));
    return new LicenseStatement(
        field,
        List.of(fields.getOrDefault(field, "").split(",", -1)),
        Optional.ofNullable(fields.get(field + ".name")),
        Optional.ofNullable(fields.get(field + ".link")),
        "");
  }

  /** Returns the models that the header names as bases or as the origin of a conversion. */
  static List<Parent> bases(FileFacts file) {
    List<Parent> bases = new ArrayList<>();
    for (Map.Entry<String, String> field : file.metadata().entrySet()) {
      if (BASE_URL.matcher(field.getKey()).matches()) {
        bases.add(base(field.getKey(), field.getValue(), relation(file, field.getKey())));
      }
    }
    return bases;
  }

  private static Relation relation(FileFacts file, String field) {
    if (file.metadata().getOrDefault("general.type", "").equals("adapter")) {
      return Relation.ADAPTER;
    }
    return field.startsWith("general.source.") ? Relation.QUANTIZED : Relation.UNSTATED;
  }

  private static Parent base(String field, String url, Relation relation) {
    Matcher matcher = REPOSITORY.matcher(url.strip());
    if (!matcher.matches()) {
      return gap(field, url, relation, "'" + url + "' is not the address of a model on the Hub.");
    }
    String id = matcher.group(1);
    Optional<String> flaw = RepoId.flawOf(id);
    if (flaw.isPresent()) {
      return gap(field, id, relation, "'" + id + "' is not a Hub id: " + flaw.get() + ".");
    }
    RepoKey key = RepoKey.head(RepoId.model(id));
    return new Parent(id, relation, List.of(field), Optional.of(key), Optional.empty());
  }

  private static Parent gap(String field, String id, Relation relation, String reason) {
    return new Parent(id, relation, List.of(field), Optional.empty(), Optional.of(reason));
  }
}
