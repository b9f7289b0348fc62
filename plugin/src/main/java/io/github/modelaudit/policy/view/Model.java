package io.github.modelaudit.policy.view;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One audited model, as rules of the user see it. What is absent is not known; an empty list says
 * that there is nothing.
 *
 * @param use how the project uses it
 * @param repository what the Hub says of it; of models that are not on the Hub nothing is in there
 */
public record Model(
    @Meaning("the name people know the model by, such as `org/name`") String id,
    @Meaning("`huggingface`, a provider's id, `file` or `maven`") String source,
    @Meaning("`hub`, `hosted`, `local-file`, `artifact` or `unresolved`") String kind,
    @Meaning("how the project uses it") Use use,
    @Meaning("what the Hub says of it") Repository repository,
    @Meaning("its own license") License license,
    @Meaning("the terms joined along its lineage") Terms terms,
    @Meaning("how open it is") Openness openness,
    @Meaning("every model it was made from, nearest first") List<BaseModel> lineage,
    @Meaning("the datasets its author names") List<Dataset> datasets) {
  public Model {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(kind, "kind");
    requireNonNull(use, "use");
    requireNonNull(repository, "repository");
    requireNonNull(license, "license");
    requireNonNull(terms, "terms");
    requireNonNull(openness, "openness");
    lineage = List.copyOf(lineage);
    datasets = List.copyOf(datasets);
  }

  /** How a project uses a model. */
  public record Use(
      @Meaning("`main`, `deployment` or `test`; the widest one") String scope,
      @Meaning("false when every place that names it has no effect") boolean active,
      @Meaning("true when somebody declared it for this tool") boolean declared,
      @Meaning("what it is used for, such as `chat` or `embedding`") List<String> roles,
      @Meaning("the branch, tag or commit that the project asks for") Optional<String> revision,
      @Meaning("every place that names it") List<Evidence> evidence) {
    public Use {
      requireNonNull(scope, "scope");
      roles = List.copyOf(roles);
      requireNonNull(revision, "revision");
      evidence = List.copyOf(evidence);
    }
  }

  /** A place that names a model. */
  public record Evidence(
      @Meaning("the id of the detector that saw it") String detector,
      @Meaning("the file, relative to the root of the build") String file,
      @Meaning("the line, from 1") Optional<Long> line,
      @Meaning("`main`, `deployment` or `test`") String scope,
      @Meaning("the profile under which it counts") Optional<String> profile,
      @Meaning("true when it has an effect") boolean active) {
    public Evidence {
      requireNonNull(detector, "detector");
      requireNonNull(file, "file");
      requireNonNull(line, "line");
      requireNonNull(scope, "scope");
      requireNonNull(profile, "profile");
    }
  }

  /** What the licenses of a model or a dataset add up to. */
  public record License(
      @Meaning(
              "`resolved`, `choice`, `conflicting`, `unrecognised`, `absent` (read, and none named)"
                  + " or `not-known` (could not be read)")
          String state,
      @Meaning("the ids of the licenses that must be assumed to bind") List<String> ids,
      @Meaning("the text that reports print") String label) {
    public License {
      requireNonNull(state, "state");
      ids = List.copyOf(ids);
      requireNonNull(label, "label");
    }
  }

  /** A model that another was made from. */
  public record BaseModel(
      @Meaning("its id") String id,
      @Meaning("how the model below was made of it, such as `finetune` or `quantized`")
          String relation,
      @Meaning("how many steps it is away, from 1") long depth,
      @Meaning("its license") License license,
      @Meaning("the commit that the facts belong to") Optional<String> commit,
      @Meaning("why nothing is known of it beyond its id") Optional<String> gap) {
    public BaseModel {
      requireNonNull(id, "id");
      requireNonNull(relation, "relation");
      requireNonNull(license, "license");
      requireNonNull(commit, "commit");
      requireNonNull(gap, "gap");
    }
  }

  /** A dataset that the author of a model names. */
  public record Dataset(
      @Meaning("its id") String id,
      @Meaning("the model whose card names it") String namedBy,
      @Meaning("its license") License license,
      @Meaning("`none`, `auto` or `manual`") Optional<String> gate,
      @Meaning("why nothing is known of it beyond its id") Optional<String> gap) {
    public Dataset {
      requireNonNull(id, "id");
      requireNonNull(namedBy, "namedBy");
      requireNonNull(license, "license");
      requireNonNull(gate, "gate");
      requireNonNull(gap, "gap");
    }
  }
}
