package io.github.modelaudit.audit.pin;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Plans where the commits of a lock are to be written. */
public final class PinPlanner {
  /** Files whose values stand in them as they are meant. */
  private static final Pattern EDITABLE =
      Pattern.compile(
          ".*\\.(?:xml|pom|ya?ml|properties|env)|(?:.*/)?\\.env", Pattern.CASE_INSENSITIVE);

  private static final long LARGEST_FILE = 4L << 20;

  private final Path root;
  private final HubGraph locked;
  private final Map<Path, EditedText> texts = new HashMap<>();
  private final Map<Path, String> originals = new TreeMap<>();
  private final List<PinChange> changes = new ArrayList<>();
  private final List<PinRefusal> refusals = new ArrayList<>();

  /**
   * Takes the project.
   *
   * @param root the folder that locations are relative to
   */
  public PinPlanner(Path root, HubGraph locked) {
    this.root = requireNonNull(root, "root");
    this.locked = requireNonNull(locked, "locked");
  }

  /** Returns the plan for the models that are not fixed; those that are not locked stay. */
  public PinPlan plan(List<ModelDependency> models) {
    for (ModelDependency model : models) {
      if (model.ref() instanceof ModelRef.Hub hub && !hub.key().isPinned()) {
        locked
            .find(hub.key())
            .flatMap(HubNode::facts)
            .flatMap(HubRecord::commit)
            .ifPresent(commit -> plan(model, hub, commit));
      }
    }
    var files = new TreeMap<Path, String>();
    texts.forEach(
        (path, text) -> {
          if (!text.toString().equals(originals.get(path))) {
            files.put(path, text.toString());
          }
        });
    return new PinPlan(changes, refusals, files);
  }

  /** A declaration fixes the model; then places that cannot be edited do not matter. */
  private void plan(ModelDependency model, ModelRef.Hub hub, String commit) {
    var refused = new ArrayList<PinRefusal>();
    boolean isDeclared = false;
    for (Evidence evidence : model.evidence()) {
      boolean isDeclaration = model.declarations().contains(evidence);
      var pin = new Pin(hub.key(), commit, evidence.location(), isDeclaration);
      Optional<String> reason = edit(pin);
      isDeclared |= isDeclaration && reason.isEmpty();
      reason.ifPresent(why -> refused.add(new PinRefusal(pin.location(), why, remedy(pin))));
    }
    if (!isDeclared) {
      refusals.addAll(refused);
    }
  }

  private static String remedy(Pin pin) {
    return pin.isDeclaration()
        ? "Write '" + pin.pinned() + "' by hand."
        : "Declare '"
            + pin.pinned()
            + "' in <models>, and fix the commit there by hand if the"
            + " program can.";
  }

  private Optional<String> edit(Pin pin) {
    Location location = pin.location();
    if (location.isTyped()) {
      return Optional.of("it was typed on the command line");
    }
    Path file = root.resolve(location.path()).normalize();
    if (location.line().isEmpty() || !EDITABLE.matcher(location.path()).matches()) {
      return Optional.of("it is no line of a file whose values can be edited safely");
    }
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.of("the file is not in the project");
    }
    Optional<EditedText> text = text(file);
    return text.isEmpty()
        ? Optional.of("the file cannot be read, is too large or is not in an ASCII encoding")
        : edit(pin, text.get(), location.line().getAsInt());
  }

  private Optional<String> edit(Pin pin, EditedText text, int line) {
    List<String> before = text.lines();
    Optional<String> reason = text.pin(pin, line);
    if (reason.isEmpty()) {
      List<String> after = text.lines();
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).equals(after.get(i))) {
          changes.add(
              new PinChange(
                  Location.of(pin.location().path(), i + 1),
                  before.get(i).strip(),
                  after.get(i).strip()));
        }
      }
    }
    return reason;
  }

  private Optional<EditedText> text(Path file) {
    if (!texts.containsKey(file)) {
      try {
        byte[] bytes = Files.size(file) > LARGEST_FILE ? new byte[2] : Files.readAllBytes(file);
        if (isWide(bytes)) {
          return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        originals.put(file, text);
        texts.put(file, new EditedText(text));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.of(texts.get(file));
  }

  /** UTF-16 and UTF-32 have zero bytes, or a mark at the start. */
  private static boolean isWide(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
  }
}
