package io.github.modelaudit.discovery.bytecode;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.bytecode.CallSite.Meaning;
import io.github.modelaudit.discovery.bytecode.CallSite.Place;
import io.github.modelaudit.discovery.bytecode.CodeValue.Open;
import io.github.modelaudit.discovery.bytecode.CodeValue.Parameter;
import io.github.modelaudit.discovery.bytecode.CodeValue.Text;
import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.classpath.OwnClass;
import io.github.modelaudit.discovery.classpath.OwnClasses;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.CallSink;
import io.github.modelaudit.knowledge.CallSiteCatalogue;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.ModelClass;
import io.github.modelaudit.knowledge.ModelCriteria;
import io.github.modelaudit.knowledge.ModelHolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks through the classes of a project once for the places that name models. */
public final class CodeScan {
  private final Classes classes;
  private final SinkIndex index;
  private final Evaluator evaluator;
  private final Servers servers;
  private final Callers callers;
  private final Defaults defaults;
  private final Criteria criteria;
  private final UnnamedModels unnamed;
  private final List<CallSite> found = new ArrayList<>();
  private final Set<Path> unreadable = new LinkedHashSet<>();
  private final Set<Scope> plain = EnumSet.noneOf(Scope.class);

  private CodeScan(Classes classes, DetectionFacts facts) {
    CallSiteCatalogue catalogue = facts.callSites();
    this.classes = classes;
    this.index = new SinkIndex(catalogue, facts.modelClasses(), classes);
    this.evaluator = new Evaluator(classes, catalogue);
    this.servers = new Servers(index, classes, evaluator);
    this.callers = new Callers(classes, evaluator);
    this.criteria = new Criteria(catalogue.criteria(), index, evaluator);
    this.unnamed = new UnnamedModels(index, classes, evaluator);
    this.defaults = new Defaults(catalogue.defaults(), index, classes);
  }

  /**
   * What a scan has seen.
   *
   * @param empty the roots without any class
   * @param unreadable class files that are none
   * @param plain the scopes whose code sends requests, or makes clients, that name no model
   */
  public record Result(
      List<CallSite> sites, List<ClassRoot> empty, List<Path> unreadable, Set<Scope> plain) {
    public Result {
      plain = Set.copyOf(plain);
      sites = List.copyOf(sites);
      empty = List.copyOf(empty);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** Scans every class of a project. */
  public static Result of(OwnClasses own, ClassPath libraries, DetectionFacts facts) {
    requireNonNull(facts, "facts");
    return own.all().isEmpty()
        ? new Result(List.of(), own.empty(), List.of(), Set.of())
        : new CodeScan(new Classes(own.all(), libraries), facts).run(own.empty());
  }

  private Result run(List<ClassRoot> empty) {
    for (OwnClass file : classes.own()) {
      if (!file.isGenerated()) {
        Optional<Boolean> isOfInterest =
            file.read().flatMap(bytes -> ClassBytes.namesAny(bytes, this::isOfInterest));
        if (isOfInterest.isEmpty()) {
          unreadable.add(file.path());
        } else if (isOfInterest.get()) {
          scan(file);
        }
      }
    }
    return new Result(found, empty, List.copyOf(unreadable), plain);
  }

  private boolean isOfInterest(String owner, String name, String descriptor) {
    return index.isOfInterest(owner, name, descriptor)
        || defaults.isUse(owner, name, descriptor)
        || criteria.findEnd(owner, name).isPresent()
        || unnamed.isEnd(owner, name, descriptor)
        || GroovyCalls.isOfRunTime(owner);
  }

  private void scan(OwnClass file) {
    Optional<ClassNode> type = classes.find(file.name());
    if (type.isEmpty()) {
      unreadable.add(file.path());
      return;
    }
    classes.settle(type.get());
    for (MethodNode method : type.get().methods) {
      if (isOfInterest(method)) {
        Optional<MethodBody> body = classes.body(type.get(), method);
        if (body.isPresent()) {
          scan(file, body.get());
        } else {
          unreadable.add(file.path());
        }
      }
    }
  }

  private boolean isOfInterest(MethodNode method) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof MethodInsnNode call && isOfInterest(call.owner, call.name, call.desc)) {
        return true;
      }
      if (insn instanceof FieldInsnNode field
          && index.findHolder(field.owner, field.desc).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void scan(OwnClass file, MethodBody body) {
    for (MethodInsnNode call : body.calls()) {
      index
          .findSink(call.owner, call.name, call.desc)
          .filter(it -> it.kind() != ConfigKey.Kind.BASE_URL)
          .ifPresent(sink -> scanSink(file, body, call, sink));
      index
          .findHolder(call.owner, call.desc)
          .ifPresent(holder -> add(file, body, call, meaning(holder), Origin.of(call, 1)));
      if (call.name.equals("<init>")) {
        index.findClass(call.owner).ifPresent(type -> scanClass(file, body, call, type));
      }
      criteria
          .findEnd(call.owner, call.name)
          .ifPresent(builder -> scanCriteria(file, body, call, builder));
      unnamed.of(body, call).ifPresent(it -> scanUnnamed(file, body, call, it));
      if (defaults.isPlainUse(body, call)) {
        plain.add(file.root().scope());
      }
    }
    for (FieldInsnNode read : body.instructions(FieldInsnNode.class)) {
      index
          .findHolder(read.owner, read.desc)
          .ifPresent(holder -> add(file, body, read, meaning(holder), Origin.of(read, 1)));
    }
  }

  private static Meaning meaning(ModelHolder holder) {
    return new Meaning(holder.library(), holder.kind(), holder.provider(), Optional.empty());
  }

  private void add(
      OwnClass file, MethodBody body, AbstractInsnNode at, Meaning meaning, Origin origin) {
    Set<CodeValue> values = evaluator.askText(Scene.of(body, 0), origin);
    found.add(new CallSite(place(file, body, at), meaning, values, Set.of(), CallSite.Reach.MODEL));
  }

  private void scanClass(OwnClass file, MethodBody body, MethodInsnNode call, ModelClass type) {
    Set<Object> made = Servers.roots(body, body.receiver(call));
    boolean isOther =
        body.calls().stream()
            .filter(it -> type.unless().contains(it.name))
            .anyMatch(
                it -> Servers.roots(body, body.receiver(it)).stream().anyMatch(made::contains));
    if (!isOther) {
      Meaning meaning = new Meaning("", ConfigKey.Kind.HUB_ID, Optional.empty(), type.role());
      Set<CodeValue> values = new LinkedHashSet<>();
      type.hubIds().forEach(id -> values.add(new Text(id, false)));
      found.add(
          new CallSite(place(file, body, call), meaning, values, Set.of(), CallSite.Reach.MODEL));
    }
  }

  private void scanCriteria(
      OwnClass file, MethodBody body, MethodInsnNode call, ModelCriteria builder) {
    Meaning meaning =
        new Meaning(builder.library(), ConfigKey.Kind.ZOO_NAME, Optional.empty(), Optional.empty());
    criteria
        .described(body, call, builder)
        .ifPresent(
            value ->
                found.add(
                    new CallSite(
                        place(file, body, call),
                        meaning,
                        Set.of(value),
                        Set.of(),
                        CallSite.Reach.MODEL)));
  }

  private void scanUnnamed(
      OwnClass file, MethodBody body, MethodInsnNode call, UnnamedModels.Unnamed unnamed) {
    CallSink sink = unnamed.sink();
    boolean isBuilt = !unnamed.start().equals(call);
    found.add(
        new CallSite(
            place(file, body, unnamed.start()),
            new Meaning(sink.library(), sink.kind(), sink.provider(), sink.role()),
            Set.of(unnamed.preset()),
            isBuilt ? servers.of(body, call, sink) : Set.of(),
            CallSite.Reach.MODEL));
  }

  private void scanSink(OwnClass file, MethodBody body, MethodInsnNode call, CallSink sink) {
    Meaning meaning = new Meaning(sink.library(), sink.kind(), sink.provider(), sink.role());
    Set<CodeValue> values = criteria.grouped(body, call, sink, values(body, call, sink.argument()));
    CallSite site =
        new CallSite(
            place(file, body, call),
            meaning,
            Set.of(),
            servers.of(body, call, sink),
            defaults.reach(body, call, sink));
    Set<CodeValue> decided = new LinkedHashSet<>(values);
    decided.removeIf(Parameter.class::isInstance);
    for (CodeValue value : values) {
      if (value instanceof Parameter parameter) {
        addCallers(site, parameter, !decided.isEmpty());
      }
    }
    if (!decided.isEmpty()) {
      found.add(site.at(site.place(), decided));
    }
  }

  /** An accessor that a compiler adds may well have no caller, where the field has a value. */
  private void addCallers(CallSite sink, Parameter parameter, boolean hasValue) {
    List<Callers.Given> given = callers.of(parameter);
    if (given.isEmpty() && !(hasValue && classes.isGenerated(parameter.method()))) {
      found.add(sink.at(sink.place(), Set.of(notCalled(parameter))));
    }
    for (Callers.Given value : given) {
      Place place = place(value.file(), value.body(), value.at());
      found.add(sink.at(place, value.values()));
    }
  }

  private static CodeValue notCalled(Parameter parameter) {
    return new Open(
        parameter.before(),
        "it is the parameter '"
            + parameter.name()
            + "' of '"
            + parameter.method()
            + "', for which no call in the project gives a value");
  }

  private Set<CodeValue> values(MethodBody body, MethodInsnNode call, CallSink.Argument argument) {
    if (argument.index() == CallSink.Argument.RECEIVER) {
      return Set.of(new Text(receiverType(body, call), false));
    }
    Optional<Origin> origin = body.argument(call, argument.index());
    if (origin.isEmpty()) {
      return Set.of(Open.because("its value cannot be followed"));
    }
    return argument.after().isEmpty()
        ? evaluator.askText(Scene.of(body, 0), origin.get())
        : following(body, origin.get(), argument.after());
  }

  /** Returns the word of a command that follows certain other words. */
  private Set<CodeValue> following(MethodBody body, Origin array, List<List<String>> commands) {
    List<Set<CodeValue>> words = evaluator.arrayElements(Scene.of(body, 0), array);
    for (List<String> command : commands) {
      if (words.size() > command.size() && begins(words, command)) {
        return words.get(command.size());
      }
    }
    return Set.of();
  }

  private static boolean begins(List<Set<CodeValue>> words, List<String> command) {
    for (int i = 0; i < command.size(); i++) {
      if (!words.get(i).equals(Set.of(new Text(command.get(i), false)))) {
        return false;
      }
    }
    return true;
  }

  private static String receiverType(MethodBody body, MethodInsnNode call) {
    String type = call.owner;
    for (AbstractInsnNode maker : body.receiver(call).map(Origin::makers).orElse(Set.of())) {
      if (maker instanceof MethodInsnNode made) {
        Type returned = Type.getReturnType(made.desc);
        type = returned.getSort() == Type.OBJECT ? returned.getInternalName() : type;
        if (made.getPrevious() instanceof MethodInsnNode start && start.desc.startsWith("()")) {
          type = start.owner.replaceFirst("\\$.*", "");
        }
      }
    }
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static Place place(OwnClass file, MethodBody body, AbstractInsnNode at) {
    return new Place(
        file.root(),
        file.path(),
        body.type().name,
        Optional.ofNullable(body.type().sourceFile),
        MethodBody.line(at),
        body.key());
  }
}
