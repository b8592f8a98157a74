package blast.inventory;

import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds what keeps an inventory from being sound: one pass over its nodes and all that they name,
 * then one over the nodes alone for circles. The time is proportional to what was written.
 */
final class Soundness {
  private static final int NOWHERE = -1;

  /** Ints in the payload of a node that is named, a long, and one audience's users. */
  private static final int REFERENCE = 2;

  private static final int LONG = 2;
  private static final int AUDIENCE = 4;

  private final InventoryData data;
  private final int declared;
  private final List<Audience> audiences;
  private final BitSet describedAudiences;
  private final Consumer<? super Fault> faults;
  private final RequirementSoundness requirements;
  private final Optional<NodeCheck> figures;
  private final boolean allDeclared;
  private final int[] outer;
  private final int[] lastWithAudience;
  private boolean isSound = true;
  private boolean hasStrangers;
  private long users;
  private long machines;
  private Optional<Fault> tooManyUsers = Optional.empty();
  private Optional<Fault> tooManyMachines = Optional.empty();

  Soundness(
      InventoryData data,
      int declared,
      List<Audience> audiences,
      BitSet describedAudiences,
      Optional<NodeCheck> figures,
      Consumer<? super Fault> faults) {
    this.data = data;
    this.declared = declared;
    this.audiences = audiences;
    this.describedAudiences = describedAudiences;
    this.faults = faults;
    this.requirements = new RequirementSoundness(data, this::add, this::reference);
    this.figures = figures;
    this.allDeclared = declared == data.ids.size();
    this.outer = new int[data.ids.size()];
    this.lastWithAudience = new int[audiences.size()];
    Arrays.fill(outer, NOWHERE);
    Arrays.fill(lastWithAudience, NOWHERE);
  }

  /** Hands on every fault; whether there was none. */
  boolean check(Optional<InventoryCheck> promises) {
    for (int node = 0; node < data.ids.size(); node++) {
      if (data.start(node) >= 0) {
        node(node);
      }
    }
    circles();
    if (hasStrangers) {
      audiences();
    }
    if (isSound) {
      tooManyUsers.ifPresent(this::add);
      tooManyMachines.ifPresent(this::add);
    }
    promises.ifPresent(check -> check.check(this::add));
    if (isSound && declared == 0) {
      add(new Fault.NoNodes());
    }
    return isSound;
  }

  private void add(Fault fault) {
    isSound = false;
    faults.accept(fault);
  }

  private void node(int node) {
    Kind kind = data.kind(node);
    long count = kind == Kind.SERVER ? 1 : 0;
    boolean hasFigures = false;
    for (int at = data.firstField(node); at >= 0; at = data.nextField(at)) {
      Field field = data.field(at);
      if (!field.isOn(kind)) {
        add(new Fault.Misplaced(data.ids.id(node), kind, field, data.spanOf(node, at)));
      }
      value(node, field, at);
      hasFigures |= field.type().isFigure();
      if (field == Field.COUNT && length(at) == LONG) {
        count = data.code.getLong(data.payload(at));
      }
    }
    if (hasFigures && figures.isPresent()) {
      figures.get().check(node, this::add);
    }
    if (machines >= 0 && (machines += count) < 0) {
      tooManyMachines = Optional.of(new Fault.TooManyMachines(data.ids.id(node), data.span(node)));
    }
  }

  private int length(int at) {
    return data.payloadEnd(at) - data.payload(at);
  }

  private void value(int node, Field field, int at) {
    switch (field.type()) {
      case TEXTS -> {}
      case TEXT, ATTRIBUTES, CRITICALITY, LOCATION, AVAILABILITY, FREQUENCY, DURATION ->
          expect(1, node, field, at);
      case COUNTRY -> country(node, field, at);
      case NUMBER -> number(node, field, at);
      case USERS -> checkUsers(node, at);
      case COMPANY, SITE -> {
        if (expect(REFERENCE, node, field, at)) {
          requirements.check(node, field, at);
        }
      }
      case REQUIREMENT -> requirements.check(node, field, at);
    }
  }

  private boolean expect(int length, int node, Field field, int at) {
    if (length(at) == length) {
      return true;
    }
    add(new Fault.Incomplete(data.ids.id(node), field, data.spanOf(node, at)));
    return false;
  }

  private void country(int node, Field field, int at) {
    if (expect(1, node, field, at)) {
      String text = data.texts.get(data.code.get(data.payload(at)));
      if (!Countries.isKnown(text)) {
        add(new Fault.NoCountry(data.ids.id(node), field, text, data.spanOf(node, at)));
      }
    }
  }

  private void number(int node, Field field, int at) {
    if (expect(LONG, node, field, at)) {
      long number = data.code.getLong(data.payload(at));
      if (number < field.least()) {
        add(new Fault.TooSmall(data.ids.id(node), field, number, data.spanOf(node, at)));
      }
    }
  }

  private void checkUsers(int node, int at) {
    for (int i = data.payload(at); i < data.payloadEnd(at); i += AUDIENCE) {
      int audience = data.code.get(i);
      long number = data.code.getLong(i + 2);
      if (number < 0) {
        String id = audiences.get(audience).id();
        add(new Fault.NegativeUsers(data.ids.id(node), id, number, users(node, i)));
      }
      if (lastWithAudience[audience] == node) {
        String id = audiences.get(audience).id();
        add(new Fault.UsersTwice(data.ids.id(node), id, users(node, i)));
      }
      lastWithAudience[audience] = node;
      hasStrangers |= isStranger(audience);
      if (users >= 0 && (users += number) < 0) {
        tooManyUsers = Optional.of(new Fault.TooManyUsers(data.ids.id(node), users(node, i)));
      }
    }
  }

  /** Where an audience is named, from its place in the payload. */
  private SourceSpan users(int node, int at) {
    String audience = audiences.get(data.code.get(at)).id();
    return data.span(node, data.code.get(at + 1), audience);
  }

  private boolean isStranger(int audience) {
    return !describedAudiences.get(audience)
        && !audiences.get(audience).id().equals(Audience.EVERYONE);
  }

  /** Checks what a node names somewhere in a field. */
  private void reference(int node, Field field, int target, int place) {
    if (node == target) {
      SourceSpan at = data.span(node, place, data.ids.id(target));
      add(new Fault.SelfReference(data.ids.id(node), field, at));
    } else if (!allDeclared && data.start(target) < 0) {
      SourceSpan at = data.span(node, place, data.ids.id(target));
      add(new Fault.UnknownReference(data.ids.id(node), field, data.ids.id(target), at));
    } else if (field.type() != FieldType.REQUIREMENT) {
      one(node, field, target, place);
    }
  }

  private void one(int node, Field field, int target, int place) {
    Kind found = data.kind(target);
    if (field.type().named().orElseThrow() != found) {
      add(
          new Fault.WrongKind(
              data.ids.id(node),
              field,
              data.ids.id(target),
              found,
              data.span(node, place, data.ids.id(target)),
              data.span(target)));
    } else if ((field == Field.WITHIN || field == Field.PARENT) && data.kind(node) == found) {
      outer[node] = target;
    }
  }

  /** Finds circles in the two fields that name an outer node of the same kind. */
  private void circles() {
    int[] seenFrom = new int[outer.length];
    for (int start = 0; start < outer.length; start++) {
      int node = start;
      while (node != NOWHERE && seenFrom[node] == 0) {
        seenFrom[node] = start + 1;
        node = outer[node];
      }
      if (node != NOWHERE && seenFrom[node] == start + 1) {
        add(circle(node));
      }
    }
  }

  /** The circle that a node stands in, beginning with the member that stands first in the text. */
  private Fault circle(int member) {
    List<Integer> circle = new ArrayList<>(List.of(member));
    for (int node = outer[member]; node != member; node = outer[node]) {
      circle.add(node);
    }
    Kind kind = data.kind(member);
    Field field = kind == Kind.SITE ? Field.WITHIN : Field.PARENT;
    Function<Integer, SourceSpan> span =
        node -> {
          int place = data.code.get(data.payload(data.find(node, field)) + 1);
          return data.span(node, place, data.ids.id(outer[node]));
        };
    int first = circle.stream().min(Comparator.comparing(span)).orElseThrow();
    Collections.rotate(circle, -circle.indexOf(first));
    return new Fault.Circle(
        kind, field, circle.stream().map(data.ids::id).toList(), span.apply(first));
  }

  private void audiences() {
    for (int node = 0; node < data.ids.size(); node++) {
      int at = data.start(node) >= 0 ? data.find(node, Field.USERS) : -1;
      for (int i = at < 0 ? 0 : data.payload(at);
          at >= 0 && i < data.payloadEnd(at);
          i += AUDIENCE) {
        if (isStranger(data.code.get(i))) {
          String audience = audiences.get(data.code.get(i)).id();
          add(new Fault.UndeclaredAudience(data.ids.id(node), audience, users(node, i)));
        }
      }
    }
  }
}
