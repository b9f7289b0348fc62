package io.github.modelaudit.knowledge;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as data files write it: {@code modelName(String, int)}, {@code new(String, ...)}. Types of
 * {@code java.lang} need no package; {@code ...} at the end stands for any more.
 *
 * @param method the name in class files
 * @param parameters the descriptor of the parameters, or its beginning
 */
record SignatureText(String method, String parameters) {
  private static final Pattern FORM = Pattern.compile("([\\w-]+)\\(([^()]*)\\)");
  private static final Pattern TYPE = Pattern.compile("([\\w.$-]+)((?:\\[\\])*)");
  private static final String MORE = "...";
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "boolean", "Z", "byte", "B", "char", "C", "double", "D", "float", "F", "int", "I", "long",
          "J", "short", "S");

  static SignatureText read(YamlNode node) throws YamlException {
    Matcher matcher = FORM.matcher(node.asText());
    if (!matcher.matches()) {
      throw new YamlException(
          "expected a call such as 'modelName(String)' but found '" + node.asText() + "'",
          node.position());
    }
    String method = matcher.group(1).equals("new") ? "<init>" : matcher.group(1);
    return new SignatureText(method, descriptor(matcher.group(2).strip(), node));
  }

  private static String descriptor(String parameters, YamlNode node) throws YamlException {
    StringBuilder descriptor = new StringBuilder("(");
    for (String parameter : parameters.split(",", -1)) {
      String type = parameter.strip();
      if (type.equals(MORE)) {
        return descriptor.toString();
      }
      if (!type.isEmpty()) {
        descriptor.append(descriptorOf(type, node));
      }
    }
    return descriptor.append(')').toString();
  }

  private static String descriptorOf(String type, YamlNode node) throws YamlException {
    Matcher matcher = TYPE.matcher(type);
    if (!matcher.matches()) {
      throw new YamlException("'" + type + "' is no type", node.position());
    }
    String name = matcher.group(1);
    String element = PRIMITIVES.getOrDefault(name, "L" + internal(name) + ";");
    return "[".repeat(matcher.group(2).length() / 2) + element;
  }

  /** What records say of themselves by default takes a build long to set up. */
  @Override
  public String toString() {
    return "[" + method + ", " + parameters + "]";
  }

  /** Returns the name of a class as class files write it. */
  static String internal(String name) {
    return name.indexOf('.') < 0 ? "java/lang/" + name : name.replace('.', '/');
  }
}
