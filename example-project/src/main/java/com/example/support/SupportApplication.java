package com.example.support;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the support assistant. */
@SpringBootApplication
public class SupportApplication {
  public static void main(String[] args) {
    SpringApplication.run(SupportApplication.class, args);
  }
}
