package dev.langchain4j.model.bedrock;

public class BedrockChatModel {
  public BedrockChatModel(String id) {}
}
