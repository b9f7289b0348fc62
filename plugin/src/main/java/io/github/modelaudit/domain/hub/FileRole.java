package io.github.modelaudit.domain.hub;

import java.util.regex.Pattern;

/** What a file of a repository is for, judged by its path alone. */
public enum FileRole {
  WEIGHTS(
      ".*\\.(?:safetensors|bin|gguf|ggml|onnx|onnx_data|pt|pth|ckpt|h5|keras|msgpack|nemo|tflite"
          + "|task|litertlm|llamafile|pb|npz|mlmodel|engine)"),
  CODE(".*\\.py"),
  CONFIGURATION("(?:.*/)?(?:[^/]*config\\.json|model_index\\.json|[^/]*\\.index\\.json)"),
  /** The model or dataset card. */
  CARD("(?:.*/)?readme\\.md"),
  /** The text of a license, a notice or a use policy. */
  LEGAL("(?:.*/)?[^/]*(?:licen[cs]e|copying|notice|policy|terms)[^/]*"),
  /** What documents a model: its tokenizer, results, papers and lists of data. */
  EVIDENCE(
      "(?:.*/)?(?:tokenizer\\.(?:json|model)|vocab\\.(?:txt|json)|merges\\.txt|spiece\\.model"
          + "|sentencepiece[^/]*\\.model|tekken\\.json|\\.eval_results/[^/]+\\.ya?ml|eval_results[^/]*"
          + "|all_results\\.json|trainer_state\\.json|[^/]+\\.pdf|[^/]*attribution[^/]*\\.csv)"),
  OTHER(".*");

  private final Pattern path;

  FileRole(String path) {
    this.path = Pattern.compile(path, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Returns the first role whose names the path looks like. */
  public static FileRole of(String path) {
    for (FileRole role : values()) {
      if (role.path.matcher(path).matches()) {
        return role;
      }
    }
    return OTHER;
  }
}
