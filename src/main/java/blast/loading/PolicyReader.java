package blast.loading;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Mention;
import blast.inventory.NodeClass;
import blast.inventory.Policy;
import blast.inventory.ServiceSelector;
import blast.inventory.UserLimit;
import blast.text.Numbers;
import blast.text.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads policies: what services survive, how much of the time they are up, and how many people hang
 * on one node.
 */
final class PolicyReader {
  private static final String LIMIT = "users-at-stake-at-most";
  private static final String AVAILABILITY = "availability";
  private static final List<String> KEYS =
      List.of(
          "description", "source", "services", "survive", AVAILABILITY, "each", LIMIT, "except");
  private static final List<String> SURVIVE_KEYS = List.of("any", "of", "except");
  private static final List<String> SELECTOR_KEYS =
      List.of("criticality", "company", "tags", "ids");

  private static final String FORMS =
      "'survive', '" + AVAILABILITY + "', or 'each' and '" + LIMIT + "'";

  private final Problems problems;
  private final ValueReader values;
  private final MentionReader mentions;
  private final FigureReader figures;
  private final List<Policy> policies = new ArrayList<>();

  PolicyReader(Problems problems, ValueReader values, MentionReader mentions) {
    this.problems = problems;
    this.values = values;
    this.mentions = mentions;
    this.figures = new FigureReader(problems, values);
  }

  /** Everything that was read, in order. */
  List<Policy> policies() {
    return policies;
  }

  /** Reads one policy. */
  void read(Tree.Scalar id, Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType(id.text(), "a mapping with " + FORMS, value);
      return;
    }
    Optional<String> description = Optional.empty();
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "description" -> description = values.text("description", entry.value());
        case "source" -> values.text("source", entry.value());
        default -> {
          if (!KEYS.contains(entry.key().text())) {
            values.unknownKey(entry.key(), "a policy", KEYS);
          }
        }
      }
    }
    boolean survives = mapping.find("survive").isPresent();
    boolean works = mapping.find(AVAILABILITY).isPresent();
    boolean limits = mapping.find("each").isPresent() || mapping.find(LIMIT).isPresent();
    int forms = (survives ? 1 : 0) + (works ? 1 : 0) + (limits ? 1 : 0);
    if (forms != 1) {
      String found = forms == 0 ? "none" : forms == 2 ? "two" : "three";
      problems.add(
          LoadingChecks.WRONG_TYPE,
          id,
          "'" + id.text() + "' expects one form of policy, found " + found,
          "write " + FORMS);
    } else if (survives) {
      misplaced(mapping, "except", "inside 'survive'");
      survive(id, description, mapping).ifPresent(policies::add);
    } else if (works) {
      misplaced(mapping, "except", "inside 'survive'");
      policies.add(available(id, description, mapping));
    } else {
      misplaced(mapping, "services", "with 'survive'");
      usersAtStake(id, description, mapping).ifPresent(policies::add);
    }
  }

  private void misplaced(Tree.Mapping mapping, String key, String place) {
    mapping
        .find(key)
        .ifPresent(
            entry ->
                problems.add(
                    LoadingChecks.UNKNOWN_KEY,
                    entry.key(),
                    "key '" + key + "' stands " + place + " only"));
  }

  private Optional<Policy> survive(
      Tree.Scalar id, Optional<String> description, Tree.Mapping policy) {
    ServiceSelector services = services(id, policy);
    Tree.Entry promise = policy.find("survive").orElseThrow();
    if (!(promise.value() instanceof Tree.Mapping mapping)) {
      values.wrongType("survive", "a mapping with 'any' and 'of'", promise.value());
      return Optional.empty();
    }
    for (Tree.Entry entry : mapping.entries()) {
      if (!SURVIVE_KEYS.contains(entry.key().text())) {
        values.unknownKey(entry.key(), "'survive'", SURVIVE_KEYS);
      }
    }
    OptionalInt any = any(promise.key(), mapping);
    Optional<NodeClass> of = nodes(promise.key(), mapping, "of");
    List<Mention> except = except(mapping);
    if (of.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy.Survive(
            id.text(),
            description,
            services,
            // What is missing was said; the names are still checked when all files are read.
            any.orElse(1),
            of.get(),
            except,
            promise.key().span(problems.file()),
            id.span(problems.file())));
  }

  private Policy available(Tree.Scalar id, Optional<String> description, Tree.Mapping policy) {
    Tree.Entry promise = policy.find(AVAILABILITY).orElseThrow();
    // What isn't one was said.
    BigDecimal percent =
        figures
            .required(Field.AVAILABILITY, promise.value())
            .flatMap(Numbers::percentage)
            .orElse(BigDecimal.ZERO);
    return new Policy.Available(
        id.text(),
        description,
        services(id, policy),
        percent,
        promise.key().span(problems.file()),
        id.span(problems.file()));
  }

  private ServiceSelector services(Tree.Scalar id, Tree.Mapping policy) {
    return policy
        .find("services")
        .map(entry -> selector(entry.value()))
        .orElseGet(() -> everyService(id.span(problems.file())));
  }

  private OptionalInt any(Tree.Scalar key, Tree.Mapping mapping) {
    Optional<Tree> value = mentions.required("survive", key, mapping, "any");
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalLong any = values.wholeNumber("any", value.get(), 1);
    // No inventory has more nodes than that to lose.
    return any.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(any.getAsLong(), Integer.MAX_VALUE));
  }

  private Optional<NodeClass> nodes(Tree.Scalar owner, Tree.Mapping mapping, String key) {
    Optional<Tree> value = mentions.required(owner.text(), owner, mapping, key);
    if (value.isPresent() && value.get() instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(new NodeClass(scalar.text(), scalar.span(problems.file())));
    }
    value.ifPresent(
        tree -> values.wrongType(key, "a type of place, or server, resource or company", tree));
    return Optional.empty();
  }

  private List<Mention> except(Tree.Mapping mapping) {
    return mapping
        .find("except")
        .map(entry -> mentions.names("except", entry.value()))
        .orElseGet(List::of);
  }

  private Optional<Policy> usersAtStake(
      Tree.Scalar id, Optional<String> description, Tree.Mapping policy) {
    Optional<NodeClass> each = nodes(id, policy, "each");
    Optional<UserLimit> limit =
        mentions
            .required(id.text(), id, policy, LIMIT)
            .flatMap(tree -> mentions.limit(LIMIT, tree));
    List<Mention> except = except(policy);
    if (each.isEmpty()) {
      return Optional.empty();
    }
    // What is missing was said; the names are still checked when all files are read.
    Tree.Scalar place = policy.find(LIMIT).map(Tree.Entry::key).orElse(id);
    SourceSpan promise = place.span(problems.file());
    return Optional.of(
        new Policy.UsersAtStake(
            id.text(),
            description,
            each.get(),
            limit.orElse(new UserLimit.People(0)),
            except,
            promise,
            id.span(problems.file())));
  }

  private static ServiceSelector everyService(SourceSpan span) {
    return new ServiceSelector(Set.of(), List.of(), List.of(), List.of(), span);
  }

  private ServiceSelector selector(Tree value) {
    SourceSpan span = value.span(problems.file());
    if (!(value instanceof Tree.Mapping mapping)) {
      values.wrongType(
          "services", "a mapping with some of " + String.join(", ", SELECTOR_KEYS), value);
      return everyService(span);
    }
    Set<Criticality> criticalities = EnumSet.noneOf(Criticality.class);
    List<Mention> companies = List.of();
    List<String> tags = List.of();
    List<Mention> ids = List.of();
    for (Tree.Entry entry : mapping.entries()) {
      switch (entry.key().text()) {
        case "criticality" -> criticalities.addAll(criticalities(entry.value()));
        case "company" -> companies = mentions.names("company", entry.value());
        case "tags" ->
            tags =
                mentions.scalars("tags", "a text or a list of texts", entry.value()).stream()
                    .map(Tree.Scalar::text)
                    .toList();
        case "ids" -> ids = mentions.names("ids", entry.value());
        default -> values.unknownKey(entry.key(), "a selector of services", SELECTOR_KEYS);
      }
    }
    return new ServiceSelector(criticalities, companies, tags, ids, span);
  }

  private Set<Criticality> criticalities(Tree value) {
    Set<Criticality> found = EnumSet.noneOf(Criticality.class);
    for (Tree.Scalar word : mentions.scalars("criticality", "a word or a list of words", value)) {
      values.criticality("criticality", word).ifPresent(found::add);
    }
    return found;
  }
}
