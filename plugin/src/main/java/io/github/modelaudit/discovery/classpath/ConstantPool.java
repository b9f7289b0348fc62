package io.github.modelaudit.discovery.classpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the names of types out of the constant pool of a class file, whatever its version: those it
 * refers to, and those in its descriptors, signatures and annotations.
 */
final class ConstantPool {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;

  private final ByteBuffer bytes;
  private final int[] texts;
  private final int[] classes;

  private ConstantPool(ByteBuffer bytes, int count) {
    this.bytes = bytes;
    this.texts = new int[count];
    this.classes = new int[count];
  }

  /** Returns the types of a class file; nothing when it is none. */
  static Optional<Set<String>> types(byte[] classFile) {
    try {
      var bytes = ByteBuffer.wrap(classFile);
      if (bytes.getInt() != MAGIC) {
        return Optional.empty();
      }
      bytes.position(bytes.position() + 4);
      var pool = new ConstantPool(bytes, Short.toUnsignedInt(bytes.getShort()));
      pool.read();
      return Optional.of(pool.types());
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void read() {
    for (int i = 1; i < texts.length; i++) {
      int tag = bytes.get();
      switch (tag) {
        case UTF8 -> {
          texts[i] = bytes.position();
          skip(Short.toUnsignedInt(bytes.getShort()));
        }
        case CLASS -> classes[i] = Short.toUnsignedInt(bytes.getShort());
        case 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          i++;
        }
        default -> throw new IllegalArgumentException("unknown constant " + tag);
      }
    }
  }

  private void skip(int count) {
    bytes.position(bytes.position() + count);
  }

  private Set<String> types() {
    Set<String> types = new TreeSet<>();
    for (int index : classes) {
      if (index != 0 && texts[index] != 0) {
        add(text(texts[index]), types);
      }
    }
    for (int text : texts) {
      if (text != 0 && isDescriptor(text)) {
        addAll(text(text), types);
      }
    }
    return types;
  }

  /** A descriptor or signature holds a type as {@code Lname;}; most other texts are not read. */
  private boolean isDescriptor(int at) {
    int length = Short.toUnsignedInt(bytes.getShort(at));
    int first = length < 3 ? 0 : bytes.get(at + 2);
    return first == '(' || first == 'L' || first == '[' || first == '<';
  }

  private String text(int at) {
    int length = Short.toUnsignedInt(bytes.getShort(at));
    byte[] text = new byte[length];
    bytes.get(at + 2, text);
    return new String(text, ISO_8859_1);
  }

  private static void add(String name, Set<String> types) {
    if (name.startsWith("[")) {
      addAll(name, types);
    } else {
      types.add(name);
    }
  }

  private static void addAll(String descriptor, Set<String> types) {
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = start + 1;
      while (end < descriptor.length() && isNamePart(descriptor.charAt(end))) {
        end++;
      }
      if (end < descriptor.length() && isEnd(descriptor.charAt(end)) && end > start + 1) {
        types.add(descriptor.substring(start + 1, end));
      }
      start = descriptor.indexOf('L', end);
    }
  }

  private static boolean isNamePart(char character) {
    return character == '/' || character == '$' || Character.isJavaIdentifierPart(character);
  }

  private static boolean isEnd(char character) {
    return character == ';' || character == '<' || character == '.';
  }
}
