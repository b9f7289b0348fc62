package com.example.support;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers customers with the model that Spring AI is configured for. */
@RestController
class AnswerController {
  private final ChatClient chat;

  AnswerController(ChatClient.Builder chat) {
    this.chat = chat.defaultSystem("You answer questions about our product, briefly.").build();
  }

  @PostMapping("/answers")
  Answer answer(@RequestBody Question question) {
    return new Answer(chat.prompt().user(question.text()).call().content());
  }

  record Question(String text) {}

  record Answer(String text) {}
}
