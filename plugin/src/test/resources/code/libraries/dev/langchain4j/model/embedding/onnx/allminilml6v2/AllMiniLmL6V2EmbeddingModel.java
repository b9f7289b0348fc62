package dev.langchain4j.model.embedding.onnx.allminilml6v2;

public class AllMiniLmL6V2EmbeddingModel {}
