package org.springframework.ai.chat.model;

import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.Model;

public interface ChatModel extends Model {
  String call(String message);

  String call(Prompt prompt);
}
