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

    public Builder optGroupId(String id) {
      return this;
    }

    public Builder optApplication(ai.djl.Application application) {
      return this;
    }

    public Builder optFilter(String key, String value) {
      return this;
    }

    public Builder optEngine(String engine) {
      return this;
    }

    public Builder optBlock(Object block) {
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
