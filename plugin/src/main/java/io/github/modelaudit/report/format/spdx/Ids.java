package io.github.modelaudit.report.format.spdx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LineageTree;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The names of elements: the name of the document, and after '#' what the element stands for. They
 * follow from what is in the document, so that the same models have the same names.
 */
final class Ids {
  /** The space that SPDX names for documents whose makers have no site of their own. */
  private static final String DOCUMENTS = "https://spdx.org/spdxdocs/model-audit-";

  /** What may stand in the last part of an address as it is. */
  private static final String PLAIN = "-._~/:@";

  private final String base;

  Ids(AuditResult result) {
    this.base = DOCUMENTS + UUID.nameUUIDFromBytes(content(result).getBytes(UTF_8)) + "#";
  }

  /** The same for the same models, with the same facts, of the same project at the same time. */
  private static String content(AuditResult result) {
    var text = new StringBuilder(result.project().toString()).append('\n').append(result.at());
    text.append('\n').append(result.tool()).append('\n').append(result.policy().sha256());
    for (AssessedModel model : result.models()) {
      text.append('\n').append(local(model.assessment().ref())).append(' ');
      text.append(model.verdict());
      append(text, model.assessment().lineage());
      for (DatasetTerms dataset : model.assessment().datasets()) {
        text.append("\n+ ").append(dataset.id()).append(' ').append(dataset.commit().orElse(""));
        text.append(' ').append(dataset.license().label());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, LineageTree tree) {
    text.append("\n- ").append(tree.id()).append(' ').append(tree.commit().orElse(""));
    text.append(' ').append(tree.license().label());
    tree.parents().forEach(parent -> append(text, parent));
  }

  /** The name of an element of that kind. */
  String of(String kind, String name) {
    return of(kind) + ":" + escaped(name);
  }

  /** The name of the only element of that kind. */
  String of(String kind) {
    return base + kind;
  }

  /** The name of an element that is about others, by their names. */
  String about(String kind, String... others) {
    return Arrays.stream(others).map(Ids::local).collect(joining(":", of(kind) + ":", ""));
  }

  /** What stands after '#' in a name; of what SPDX has a name for the last part of it. */
  private static String local(String id) {
    int end = id.indexOf('#');
    return id.substring((end < 0 ? id.lastIndexOf('/') : end) + 1);
  }

  /** What a model is called here: with its source, and as exactly as the project names it. */
  static String local(ModelRef ref) {
    String name = ref.name();
    if (ref instanceof ModelRef.Hub hub) {
      name = hub.key().toString();
    } else if (ref instanceof ModelRef.Artifact artifact) {
      name = artifact.coordinates();
    }
    return ref.source() + ":" + name;
  }

  /** The name with nothing but signs that an address may hold. */
  static String escaped(String name) {
    var text = new StringBuilder();
    for (byte sign : name.getBytes(UTF_8)) {
      if (isPlain((char) sign)) {
        text.append((char) sign);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(sign));
      }
    }
    return text.toString();
  }

  private static boolean isPlain(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || PLAIN.indexOf(sign) >= 0;
  }
}
