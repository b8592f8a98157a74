package blast.inventory;

import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects an inventory in one pass, without an object for anything that it receives: for whoever
 * reads large texts. Others write an {@link InventoryDraft}. Ids may be referred to before they are
 * declared.
 *
 * <p>A node is written between {@link #beginNode} and {@link #endNode}, a field of it between
 * {@link #beginField} and {@link #endField}, and the field's payload inside, by the methods for its
 * {@link FieldType}. Calls in another order throw an {@link IllegalStateException} at once. Whether
 * what was written is sound is found out in {@link #build}, which seals the builder: whatever is
 * called afterwards throws as well.
 */
public final class InventoryBuilder {
  /** The file of nodes that stand in no file; their positions mean nothing. */
  public static final int NO_FILE = -1;

  /** From so many ids on, a table of them is too large for a processor's nearest memory. */
  private static final int WORTH_FINDING_TOGETHER = 10_000;

  private static final long DEFAULT_HASH_KEY = 0x9E3779B97F4A7C15L;

  private static final int NOTHING = -1;

  /** What is found wrong while writing. */
  private final List<Fault> early = new ArrayList<>();

  private final InventoryData data;
  private final Declarations declarations;
  private final Extensions extensions;
  private final Map<String, Integer> audienceNumbers = new LinkedHashMap<>();
  private final List<Audience> audiences = new ArrayList<>();
  private final BitSet describedAudiences = new BitSet();

  private Optional<String> name = Optional.empty();
  private Optional<String> description = Optional.empty();
  private Promises promises = Promises.NONE;
  private LintSettings lintSettings = LintSettings.NONE;
  private int node = NOTHING;
  private int nodeLine;
  private boolean isExtension;

  /* There if they are needed: pages have nothing for them, and their engine does without them. */
  private Optional<NodeCheck> figures = Optional.empty();
  private Optional<InventoryCheck> promiseCheck = Optional.empty();

  /** One bit for each field that the node has so far. */
  private int fields;

  private @Nullable FieldType fieldType;
  private int fieldStart;
  private int declared;
  private boolean isSealed;

  /** For ids that nobody chose to do harm. */
  public InventoryBuilder() {
    this(DEFAULT_HASH_KEY);
  }

  /**
   * For ids that strangers may have chosen: those who don't know the key can't choose ids that take
   * long to look up. Nothing that is read from an inventory depends on the key.
   *
   * @param hashKey any number, best a different one each time
   */
  public InventoryBuilder(long hashKey) {
    data = new InventoryData(hashKey);
    declarations = new Declarations(data);
    extensions = new Extensions(data, early::add);
  }

  /** What has been written so far. */
  public Declarations declarations() {
    return declarations;
  }

  /** The inventory's display name. */
  public void name(String text) {
    checkOpen();
    name = Optional.of(text);
  }

  /** The inventory's description. */
  public void description(String text) {
    checkOpen();
    description = Optional.of(text);
  }

  /** What the inventory promises. */
  public void promises(Promises all) {
    checkOpen();
    promises = all;
    promiseCheck = Optional.of(faults -> new PromiseSoundness(data, faults).check(all));
  }

  /** What the inventory says about linting itself. */
  public void lintSettings(LintSettings settings) {
    checkOpen();
    lintSettings = settings;
  }

  /** Makes a file known; nodes that follow name it by the number returned. */
  public int file(SourceFile file) {
    checkOpen();
    data.files.add(file);
    return data.files.size() - 1;
  }

  /** The number of an audience, which comes to exist without a population if it wasn't known. */
  public int audience(String id) {
    checkOpen();
    Integer known = audienceNumbers.get(id);
    if (known != null) {
      return known;
    }
    checkForm(id);
    int number = audiences.size();
    audiences.add(new Audience(id, Optional.empty(), OptionalLong.empty()));
    audienceNumbers.put(id, number);
    return number;
  }

  /** The number of the audience that bare user numbers count for. */
  public int everyone() {
    return audience(Audience.EVERYONE);
  }

  /** Declares an audience. */
  public void describe(Audience audience) {
    int number = audience(audience.id());
    audiences.set(number, audience);
    describedAudiences.set(number);
  }

  /** The number of an id; the same id always has the same number. */
  public int number(String id) {
    checkOpen();
    int seen = data.ids.size();
    int number = data.ids.number(id);
    if (number == seen) {
      checkForm(id);
    }
    return number;
  }

  private void checkForm(String id) {
    Optional<IdForm.Wrong> wrong = IdForm.wrong(id);
    if (wrong.isPresent()) {
      early.add(new Fault.BadId(id, wrong.get(), SourceSpan.NONE));
    }
  }

  /** Takes note of a fault of what can't be written. */
  void fault(Fault fault) {
    early.add(fault);
  }

  /**
   * Finds many ids at once, which is faster than one by one where there are some thousand; where
   * there are fewer, finds none.
   *
   * @param texts ids, or anything else
   * @param numbers takes the number of each, or -1; the latter for some that have a number as well
   */
  public void findAll(PackedTexts texts, int[] numbers) {
    if (data.ids.size() >= WORTH_FINDING_TOGETHER) {
      data.ids.findAll(texts, numbers);
    } else {
      Arrays.fill(numbers, 0, texts.size(), IdTable.NONE);
    }
  }

  /** The number of an id that was seen before, or -1. */
  public int find(String id) {
    checkOpen();
    return data.ids.find(id);
  }

  /** Whether a node of that number has been begun. */
  public boolean isDeclared(int number) {
    checkOpen();
    return data.start(number) >= 0;
  }

  /**
   * Begins a node that isn't declared yet.
   *
   * @param number that of its id
   * @param file where it stands, or {@link #NO_FILE}
   * @param position where its id stands
   */
  public void beginNode(int number, Kind kind, int file, Position position) {
    if (isSealed || node != NOTHING || isDeclared(number) || number >= data.ids.size()) {
      throw new IllegalStateException(
          "a node is begun while another is open, a second time, or under no id");
    }
    data.declare(number, kind, file, position.line(), position.column());
    node = number;
    nodeLine = position.line();
    fields = 0;
    declared++;
  }

  /**
   * Begins what is said of a node that is declared elsewhere, before or after; it is written like a
   * node, and ended like one.
   *
   * @param number that of its id
   * @param kind what it is said to be
   * @param file where it is said, or {@link #NO_FILE}
   * @param position where the id stands there
   */
  public void beginExtension(int number, Kind kind, int file, Position position) {
    beginExtension(number, kind, file, position, false);
  }

  /**
   * Begins the requirements that are taken away from a node, of which {@link #beginExtension} was
   * told as well.
   */
  public void beginRemoval(int number, Kind kind, int file, Position position) {
    beginExtension(number, kind, file, position, true);
  }

  private void beginExtension(
      int number, Kind kind, int file, Position position, boolean isRemoval) {
    if (isSealed || node != NOTHING || number >= data.ids.size()) {
      throw new IllegalStateException(
          "something is said of a node while another is open, or under no id");
    }
    extensions.begin(number, kind, file, position, isRemoval);
    node = number;
    isExtension = true;
    nodeLine = position.line();
    fields = 0;
  }

  /** Requirements that were to be taken away and aren't there; known when it is built. */
  public List<NothingToRemove> nothingToRemove() {
    return List.copyOf(extensions.unremoved());
  }

  /** Ends the node, or what is said of one. */
  public void endNode() {
    if (node == NOTHING || fieldType != null) {
      throw new IllegalStateException("a node is ended that isn't open, or has an open field");
    }
    data.endNode();
    node = NOTHING;
    isExtension = false;
  }

  /** Begins a field of the node; payload methods follow. */
  public void beginField(Field field, Position position) {
    int bit = 1 << field.ordinal();
    if (node == NOTHING || fieldType != null || (fields & bit) != 0) {
      throw new IllegalStateException(
          "'" + field.key() + "' is begun outside a node, in another field, or a second time");
    }
    fields |= bit;
    fieldType = field.type();
    fieldStart = data.code.size();
    data.beginField(field, packed(position));
  }

  /** Ends the field. */
  public void endField() {
    if (fieldType == null) {
      throw new IllegalStateException("a field is ended that isn't open");
    }
    data.endField(fieldStart);
    fieldType = null;
  }

  private int packed(Position position) {
    return data.places.encode(nodeLine, position.line(), position.column());
  }

  private void checkOpen() {
    if (isSealed) {
      throw new IllegalStateException("the inventory is built, and its builder takes no more");
    }
  }

  private void checkPayload(boolean isOfType) {
    if (!isOfType) {
      throw new IllegalStateException(
          fieldType == null ? "no field is open" : "no payload of a field of type " + fieldType);
    }
  }

  /** Payload of a {@link FieldType#TEXT} or a country, and of texts once for each. */
  public void text(String text) {
    checkPayload(
        fieldType == FieldType.TEXT
            || fieldType == FieldType.COUNTRY
            || fieldType == FieldType.TEXTS);
    addText(text);
  }

  /** Payload of a field of {@link FieldType#isFigure}, as it is written. */
  public void figure(String text) {
    checkPayload(fieldType != null && fieldType.isFigure());
    if (figures.isEmpty()) {
      figures = Optional.of(new FigureSoundness(data));
    }
    addText(text);
  }

  private void addText(String text) {
    data.code.add(data.texts.size());
    data.texts.add(text);
  }

  /** Payload of a {@link FieldType#NUMBER}. */
  public void number(long number) {
    checkPayload(fieldType == FieldType.NUMBER);
    data.code.addLong(number);
  }

  /** Payload of a {@link FieldType#CRITICALITY}. */
  public void criticality(Criticality criticality) {
    checkPayload(fieldType == FieldType.CRITICALITY);
    data.code.add(criticality.ordinal());
  }

  /** Payload of a {@link FieldType#LOCATION}. */
  public void location(Location location) {
    checkPayload(fieldType == FieldType.LOCATION);
    data.code.add(data.locations.size());
    data.locations.add(location);
  }

  /** Payload of {@link FieldType#ATTRIBUTES}. */
  public void attributes(Map<String, Attribute> attributes) {
    checkPayload(fieldType == FieldType.ATTRIBUTES);
    data.code.add(data.attributes.size());
    data.attributes.add(Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
  }

  /** Payload of {@link FieldType#USERS}, once for each audience. */
  public void users(int audience, long users, Position position) {
    checkPayload(fieldType == FieldType.USERS && audience < audiences.size());
    data.code.add(audience);
    data.code.add(packed(position));
    data.code.addLong(users);
  }

  /** Says that the node's users are written as a number, without an audience. */
  public void bareUsers() {
    checkPayload(fieldType == FieldType.USERS);
    if (isExtension) {
      extensions.bareUsers();
    } else {
      data.bareUsers.set(node);
    }
  }

  /** Payload of a field that names nodes: one node. */
  public void reference(int target, Position position) {
    checkPayload(
        fieldType != null && fieldType.isReference() && target >= 0 && target < data.ids.size());
    data.code.add(target);
    data.code.add(packed(position));
  }

  /**
   * Payload of a {@link FieldType#REQUIREMENT}: a group, whose members follow.
   *
   * @return a handle for {@link #members}
   */
  public int group(Shape shape, int parameter, Position position) {
    checkPayload(fieldType == FieldType.REQUIREMENT);
    int handle = data.code.size();
    data.code.add(~shape.ordinal());
    data.code.add(packed(position));
    data.code.add(0);
    data.code.add(parameter);
    return handle;
  }

  /** Says how many members followed a group. */
  public void members(int handle, int members) {
    checkHandle(handle);
    data.code.set(handle + 2, members);
  }

  /** Says the parameter of a group that wasn't known when it began. */
  public void parameter(int handle, int parameter) {
    checkHandle(handle);
    data.code.set(handle + 3, parameter);
  }

  /** A handle is good as long as the field is open that the group is in. */
  private void checkHandle(int handle) {
    checkPayload(
        fieldType == FieldType.REQUIREMENT
            && handle > fieldStart
            && handle < data.code.size()
            && data.code.get(handle) < 0);
  }

  /**
   * Seals the builder, and gives the inventory if it is sound.
   *
   * @throws IllegalStateException if a node is open
   */
  BuildResult build() {
    List<Fault> faults = new ArrayList<>();
    Optional<Inventory> inventory = build(faults::add);
    return inventory.isPresent()
        ? new BuildResult.Sound(inventory.get())
        : new BuildResult.Unsound(faults);
  }

  /**
   * The same for whoever takes faults one by one, and may have enough of them.
   *
   * @param faults receives what is wrong: ids; of each node by itself and of what it names, in the
   *     order of numbers; then circles, audiences, sums, and what promises name
   * @return the inventory if there was no fault
   */
  public Optional<Inventory> build(Consumer<? super Fault> faults) {
    checkOpen();
    if (node != NOTHING) {
      throw new IllegalStateException("a node is still open");
    }
    isSealed = true;
    extensions.merge();
    early.forEach(faults);
    boolean isSound =
        new Soundness(data, declared, audiences, describedAudiences, figures, faults)
            .check(promiseCheck);
    if (isSound && !extensions.isEmpty()) {
      forgetWhatWasReplaced();
    }
    return isSound && early.isEmpty()
        ? Optional.of(new Inventory(name, description, audiences, data, promises, lintSettings))
        : Optional.empty();
  }

  /** Ids and audiences that only stood in what extensions replaced are none of the inventory's. */
  private void forgetWhatWasReplaced() {
    if (declared < data.ids.size()) {
      data.forgetUndeclared();
    }
    BitSet kept = data.usedAudiences();
    kept.or(describedAudiences);
    if (kept.cardinality() == audiences.size()) {
      return;
    }
    int[] numbers = new int[audiences.size()];
    List<Audience> left = new ArrayList<>();
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      numbers[i] = left.size();
      left.add(audiences.get(i));
    }
    data.renumberAudiences(numbers);
    audiences.clear();
    audiences.addAll(left);
  }
}
