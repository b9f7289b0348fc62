package ai.djl;

public class Application {
  public interface CV {
    Application OBJECT_DETECTION = new Application();
  }
}
