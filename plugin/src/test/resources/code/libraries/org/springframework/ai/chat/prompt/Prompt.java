package org.springframework.ai.chat.prompt;

public class Prompt {
  public Prompt(String text, ChatOptions options) {}
}
