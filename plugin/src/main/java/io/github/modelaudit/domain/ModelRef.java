package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/** A reference to a model, as far as the project's own words decide it. */
public sealed interface ModelRef {

  /** The source of a model on the Hugging Face Hub, as reports spell it. */
  String HUB_SOURCE = "huggingface";

  /** Tells the alternatives apart. */
  enum Kind {
    HUB,
    HOSTED,
    LOCAL_FILE,
    ARTIFACT,
    UNRESOLVED
  }

  Kind kind();

  /** The bare name a person knows the model by, without source and revision. */
  String name();

  /**
   * Where the model lives: {@value #HUB_SOURCE}, a provider's id, {@code file}, {@code maven} or a
   * system's id.
   */
  String source();

  /** A repository on the Hub. */
  record Hub(RepoKey key) implements ModelRef {
    public Hub {
      requireNonNull(key, "key");
      if (key.repo().type() != RepoType.MODEL) {
        throw new IllegalArgumentException("'" + key + "' is a dataset, not a model.");
      }
    }

    @Override
    public Kind kind() {
      return Kind.HUB;
    }

    @Override
    public String name() {
      return key.repo().id();
    }

    @Override
    public String source() {
      return HUB_SOURCE;
    }
  }

  /** A model that a provider runs; it never causes a request to the Hub. */
  record Hosted(String provider, String name) implements ModelRef {
    public Hosted {
      requireNonNull(provider, "provider");
      requireNonNull(name, "name");
    }

    @Override
    public Kind kind() {
      return Kind.HOSTED;
    }

    @Override
    public String source() {
      return provider;
    }
  }

  /**
   * A model file of the project; the path is relative to the root of the build, with '/'. Of a file
   * in a library it is the library's coordinates, {@code !/} and the path in it.
   */
  record LocalFile(String path) implements ModelRef {
    public LocalFile {
      requireNonNull(path, "path");
    }

    @Override
    public Kind kind() {
      return Kind.LOCAL_FILE;
    }

    @Override
    public String name() {
      return path;
    }

    @Override
    public String source() {
      return "file";
    }
  }

  /** A library that is a model, or a collection of them, and has no repository on the Hub. */
  record Artifact(String groupId, String artifactId, String version, Optional<String> classifier)
      implements ModelRef {
    public Artifact {
      requireNonNull(groupId, "groupId");
      requireNonNull(artifactId, "artifactId");
      requireNonNull(version, "version");
      requireNonNull(classifier, "classifier");
    }

    @Override
    public Kind kind() {
      return Kind.ARTIFACT;
    }

    /** The versions of an artifact are one model, as the revisions of a repository are. */
    @Override
    public String name() {
      return groupId + ":" + artifactId + tail();
    }

    @Override
    public String source() {
      return "maven";
    }

    /** The library with its version, as Maven writes it. */
    public String coordinates() {
      return groupId + ":" + artifactId + ":" + version + tail();
    }

    private String tail() {
      return classifier.map(it -> ":" + it).orElse("");
    }
  }

  /** A name that stands for a model which cannot be told from the project alone, and why. */
  record Unresolved(String source, String name, String reason) implements ModelRef {
    private static final Pattern VARIABLE =
        Pattern.compile("[$#]\\{|\\{\\{|\\$\\w|@[\\w.-]+@|[\\s()…]");

    public Unresolved {
      requireNonNull(source, "source");
      requireNonNull(name, "name");
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.UNRESOLVED;
    }

    /**
     * True when the project writes the name itself, so that somebody can say what it means; false
     * when a variable or an expression stands in its place.
     */
    public boolean isLiteral() {
      return !VARIABLE.matcher(name).find();
    }
  }
}
