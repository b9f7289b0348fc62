package org.apache.maven.model;

public class Model {
  public void setModelVersion(String version) {}
}
