package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program that serves or fetches models, and how it is told which.
 *
 * @param system whose names its models have, for reports and for the tables of names
 * @param defaultModel what it serves when nobody says; absent when it then fails or is not known
 */
public record ModelServer(
    String id,
    String system,
    Value value,
    Optional<ModelRole> role,
    Start start,
    Arguments arguments,
    Optional<String> defaultModel,
    Provenance provenance) {

  /** What a value that names a model is. */
  public enum Value {
    HUB_ID,
    RUNTIME_NAME,
    /** A URL of weights or of a repository. */
    ADDRESS,
    /** A file or folder of weights. */
    FILE
  }

  /** What a word after a flag, or the value of a variable, says. */
  public enum Use {
    MODEL,
    REVISION,
    /** The name under which clients ask for the model. */
    ALIAS,
    /** Several {@code alias=model} in a row. */
    NAMED,
    /** Nothing follows the flag. */
    SWITCH
  }

  public ModelServer {
    requireNonNull(id, "id");
    requireNonNull(system, "system");
    requireNonNull(value, "value");
    requireNonNull(role, "role");
    requireNonNull(start, "start");
    requireNonNull(arguments, "arguments");
    requireNonNull(defaultModel, "defaultModel");
    requireNonNull(provenance, "provenance");
  }

  /** True when this program is in the container image. */
  public boolean isIn(String image) {
    String plain = image.toLowerCase(Locale.ROOT);
    return start.images().stream().anyMatch(glob -> isIn(glob, plain));
  }

  private static boolean isIn(String glob, String image) {
    String name = withoutTag(image);
    return new Glob(glob).matches(image)
        || new Glob(glob).matches(name)
        || new Glob("*/" + glob).matches(image)
        || new Glob("*/" + glob).matches(name);
  }

  private static String withoutTag(String image) {
    String name = image.split("@", 2)[0];
    int colon = name.lastIndexOf(':');
    return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
  }

  /**
   * How the program is recognized.
   *
   * @param images patterns of container images, with or without a registry in front
   * @param commands the words that start it
   * @param entrypoint the words that its image puts in front of arguments
   * @param requests HTTP requests that make it load a model
   * @param formats what resources that name no image call it
   * @param clients the providers whose clients may talk to it under an alias
   */
  public record Start(
      List<String> images,
      List<List<String>> commands,
      List<String> entrypoint,
      List<Request> requests,
      Set<String> formats,
      Set<String> clients) {
    public Start {
      images = List.copyOf(images);
      commands = commands.stream().map(List::copyOf).toList();
      entrypoint = List.copyOf(entrypoint);
      requests = List.copyOf(requests);
      formats = Set.copyOf(formats);
      clients = Set.copyOf(clients);
    }
  }

  /**
   * A request that makes a server load a model.
   *
   * @param path what the URL holds
   * @param fields the JSON fields that name the model
   * @param prefix what stands before the name in the field; without it the field names another
   *     thing
   */
  public record Request(String path, List<String> fields, String prefix) {
    public Request {
      requireNonNull(path, "path");
      fields = List.copyOf(fields);
      requireNonNull(prefix, "prefix");
    }
  }

  /**
   * How the program is told about models.
   *
   * @param isPositional true when the first argument that is no flag names the model
   * @param flags what follows a flag
   * @param variables what variables of the environment hold
   * @param unless flags with a value that make the program fetch another thing than a model
   */
  public record Arguments(
      boolean isPositional,
      Map<String, Use> flags,
      Map<String, Use> variables,
      Set<String> unless) {
    public Arguments {
      flags = Map.copyOf(flags);
      variables = Map.copyOf(variables);
      unless = Set.copyOf(unless);
    }
  }
}
