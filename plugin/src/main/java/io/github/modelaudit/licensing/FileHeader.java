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

/** Reads license and origin out of what a model file says, and out of what lies beside it. */
final class FileHeader {
  /** The license field of each format, by the format's own name, and that of a card beside it. */
  private static final List<String> LICENSE_FIELDS =
      List.of("general.license", "modelspec.license", "model_license", "license", "card.license");

  private static final Pattern BASE_URL =
      Pattern.compile("general\\.base_model\\.\\d+\\.repo_url|general\\.source\\.repo_url");

  /** Fields that hold a Hub id as it stands. */
  private static final Pattern BASE_ID =
      Pattern.compile("card\\.base_model\\.\\d+|general\\.source\\.huggingface\\.repository");

  private static final String ADAPTED = "adapter.base_model";

  /** A field that anything may stand in; only an address of the Hub says something. */
  private static final String SOURCE = "source";

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
            .filter(name -> fields.keySet().stream().anyMatch(key -> isOf(key, name)))
            .findFirst()
            .orElse(LICENSE_FIELDS.get(0));
    return new LicenseStatement(
        field,
        List.of(fields.getOrDefault(field, "").split(",", -1)),
        Optional.ofNullable(fields.get(field + ".name")),
        Optional.ofNullable(fields.get(field + ".link")),
        "");
  }

  private static boolean isOf(String key, String name) {
    return key.equals(name) || key.startsWith(name + ".");
  }

  /** Returns the models that the header names as bases or as the origin of a conversion. */
  static List<Parent> bases(FileFacts file) {
    List<Parent> bases = new ArrayList<>();
    boolean isAdapter = file.metadata().containsKey(ADAPTED);
    for (Map.Entry<String, String> field : file.metadata().entrySet()) {
      String name = field.getKey();
      String value = field.getValue().strip();
      if (BASE_URL.matcher(name).matches()
          || (name.equals(SOURCE) && REPOSITORY.matcher(value).matches())) {
        bases.add(base(name, value, relation(file, name)));
      } else if (name.equals(ADAPTED)) {
        bases.add(byId(name, value, Relation.ADAPTER));
      } else if (BASE_ID.matcher(name).matches() && !isAdapter) {
        bases.add(byId(name, value, relation(file, name)));
      }
    }
    return bases;
  }

  private static Parent byId(String field, String id, Relation relation) {
    return REPOSITORY.matcher(id).matches() ? base(field, id, relation) : ofId(field, id, relation);
  }

  private static Relation relation(FileFacts file, String field) {
    if (file.metadata().getOrDefault("general.type", "").equals("adapter")) {
      return Relation.ADAPTER;
    }
    return field.startsWith("general.source.") || field.equals(SOURCE)
        ? Relation.QUANTIZED
        : Relation.UNSTATED;
  }

  private static Parent base(String field, String url, Relation relation) {
    Matcher matcher = REPOSITORY.matcher(url);
    if (!matcher.matches()) {
      return gap(field, url, relation, "'" + url + "' is not the address of a model on the Hub.");
    }
    return ofId(field, matcher.group(1), relation);
  }

  private static Parent ofId(String field, String id, Relation relation) {
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
