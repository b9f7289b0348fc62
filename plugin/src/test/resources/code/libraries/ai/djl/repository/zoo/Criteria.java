package ai.djl.repository.zoo;

public class Criteria {
  public static Builder builder() {
    return new Builder();
  }

  public static class Builder {
    public Builder optModelUrls(String urls) {
      return this;
    }

    public Builder optArtifactId(String id) {
      return this;
    }

    public Builder optModelPath(java.nio.file.Path path) {
      return this;
    }

    public Criteria build() {
      return new Criteria();
    }
  }
}
