package io.github.modelaudit.policy.custom;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types of expressions, made from the records that a model is shown as. */
final class ViewTypes implements CelTypeProvider {
  private static final Map<Class<?>, CelType> PLAIN =
      Map.of(
          String.class, SimpleType.STRING,
          boolean.class, SimpleType.BOOL,
          Boolean.class, SimpleType.BOOL,
          long.class, SimpleType.INT,
          Long.class, SimpleType.INT);

  private final ImmutableMap<String, ImmutableMap<String, CelType>> structs;
  private final String root;

  ViewTypes(Class<? extends Record> root) {
    this.root = root.getSimpleName();
    var found = new TreeMap<String, ImmutableMap<String, CelType>>();
    add(root, found);
    this.structs = ImmutableMap.copyOf(found);
  }

  /** The type of the model itself. */
  CelType rootType() {
    return StructTypeReference.create(root);
  }

  /** The names of all fields of all types. */
  SortedSet<String> fields() {
    var names = new TreeSet<String>();
    structs.values().forEach(fields -> names.addAll(fields.keySet()));
    return names;
  }

  /** The fields of what a path from the model leads to, such as {@code [openness]}. */
  Optional<SortedSet<String>> fieldsOf(List<String> path) {
    String at = root;
    for (String field : path) {
      Optional<CelType> type = fields(at).map(fields -> fields.get(field));
      if (type.isEmpty()) {
        return Optional.empty();
      }
      at = type.get().name();
    }
    return fields(at).map(fields -> new TreeSet<>(fields.keySet()));
  }

  private Optional<ImmutableMap<String, CelType>> fields(String struct) {
    return Optional.ofNullable(structs.get(struct));
  }

  @Override
  public ImmutableList<CelType> types() {
    return structs.entrySet().stream()
        .map(struct -> struct(struct.getKey(), struct.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(structs.get(name)).map(fields -> struct(name, fields));
  }

  private static CelType struct(String name, ImmutableMap<String, CelType> fields) {
    return StructType.create(
        name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
  }

  private static void add(Class<?> view, Map<String, ImmutableMap<String, CelType>> found) {
    var fields = ImmutableMap.<String, CelType>builder();
    for (RecordComponent component : view.getRecordComponents()) {
      fields.put(component.getName(), type(component.getGenericType(), found));
    }
    found.put(view.getSimpleName(), fields.buildOrThrow());
  }

  private static CelType type(Type type, Map<String, ImmutableMap<String, CelType>> found) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      CelType last = type(arguments[arguments.length - 1], found);
      if (generic.getRawType() == List.class) {
        return ListType.create(last);
      }
      return generic.getRawType() == Map.class ? MapType.create(SimpleType.STRING, last) : last;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      add(plain, found);
      return StructTypeReference.create(plain.getSimpleName());
    }
    return Optional.ofNullable(PLAIN.get(plain)).orElseThrow();
  }
}
