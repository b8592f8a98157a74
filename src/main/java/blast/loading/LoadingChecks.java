package blast.loading;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import java.util.List;

/** Everything that is checked before an inventory exists. */
public final class LoadingChecks {
  static final Check UNREADABLE_FILE = error("unreadable-file", "a file can't be read");
  static final Check NOT_UTF8 =
      error("not-utf8", "a file is no UTF-8 text, or has control characters");
  static final Check YAML_SYNTAX = error("yaml-syntax", "a file is no well-formed YAML or JSON");
  static final Check INPUT_LIMIT =
      error("input-limit", "a file exceeds the limits of size, depth or number of problems");
  static final Check UNKNOWN_ALIAS = error("unknown-alias", "an alias names no anchor before it");
  static final Check RECURSIVE_ALIAS =
      error("recursive-alias", "an alias stands inside what it names");
  static final Check ALIAS_EXPANSION =
      error("alias-expansion", "aliases blow a small text up into a huge one");
  static final Check UNSUPPORTED_TAG =
      error("unsupported-tag", "a YAML tag is none of the standard ones");
  static final Check BAD_MERGE = error("bad-merge", "a merge key '<<' names no mapping");
  static final Check WRONG_TYPE =
      error("wrong-type", "a value has another form than its key expects");
  static final Check UNKNOWN_KEY = error("unknown-key", "a key is none that the format knows");
  static final Check DUPLICATE_KEY = error("duplicate-key", "a key is repeated in its mapping");
  static final Check BAD_ID = error("bad-id", "an id doesn't have the form of an id");
  static final Check DUPLICATE_ID =
      error("duplicate-id", "an id is declared more than once in the inventory");
  static final Check UNKNOWN_REFERENCE =
      error("unknown-reference", "an id that is referred to isn't declared");
  static final Check WRONG_KIND =
      error("wrong-kind", "a reference names a node of another kind than its key expects");
  static final Check SELF_REFERENCE = error("self-reference", "a node refers to itself");
  static final Check CIRCULAR_NESTING =
      error("circular-nesting", "places or companies contain themselves in a circle");
  static final Check EMPTY_GROUP = error("empty-group", "a group has no members");
  static final Check BAD_THRESHOLD =
      error(
          "bad-threshold",
          "'at-least' is neither from 1 to the number of members, nor over 0% to 100%");
  static final Check BAD_NUMBER =
      error("bad-number", "a number isn't whole, in range, or written in decimal digits");
  public static final Check BAD_VALUE =
      error("bad-value", "a value is none of those that its key allows");
  static final Check UNMATCHED_PATTERN =
      error("unmatched-pattern", "a pattern in a promise matches nothing");
  static final Check UNDECLARED_AUDIENCE =
      error("undeclared-audience", "an audience with users isn't declared");
  static final Check UNSUPPORTED_VERSION =
      error("unsupported-version", "the format version isn't supported");
  static final Check EMPTY_INVENTORY = error("empty-inventory", "an inventory declares no node");
  static final Check DUPLICATE_MEMBER =
      warning("duplicate-member", "a group names an entry more than once");
  static final Check CONFLICTING_TITLE =
      warning("conflicting-title", "files disagree on the inventory's name or description");

  static final Check EXTENDS_NOTHING = error("extends-nothing", "what is extended isn't declared");
  static final Check EXTENDS_OTHER_KIND =
      error("extends-other-kind", "what is extended is declared as another kind");
  static final Check EXTENDED_TWICE =
      error("extended-twice", "a field is set twice in what extends a node");
  static final Check NOTHING_TO_REMOVE =
      warning("nothing-to-remove", "a requirement that is taken away isn't there");
  static final Check IGNORED_NODE =
      warning("ignored-node", "an entry has the fields of a node, but is none");

  private LoadingChecks() {}

  /** All of them, in the order of the documentation. */
  public static List<Check> all() {
    return List.of(
        UNREADABLE_FILE,
        NOT_UTF8,
        YAML_SYNTAX,
        INPUT_LIMIT,
        UNKNOWN_ALIAS,
        RECURSIVE_ALIAS,
        ALIAS_EXPANSION,
        UNSUPPORTED_TAG,
        BAD_MERGE,
        WRONG_TYPE,
        UNKNOWN_KEY,
        DUPLICATE_KEY,
        BAD_ID,
        DUPLICATE_ID,
        UNKNOWN_REFERENCE,
        WRONG_KIND,
        SELF_REFERENCE,
        CIRCULAR_NESTING,
        EMPTY_GROUP,
        BAD_THRESHOLD,
        BAD_NUMBER,
        BAD_VALUE,
        UNMATCHED_PATTERN,
        UNDECLARED_AUDIENCE,
        UNSUPPORTED_VERSION,
        EMPTY_INVENTORY,
        EXTENDS_NOTHING,
        EXTENDS_OTHER_KIND,
        EXTENDED_TWICE,
        DUPLICATE_MEMBER,
        CONFLICTING_TITLE,
        NOTHING_TO_REMOVE,
        IGNORED_NODE);
  }

  /** Those that don't keep an inventory from being loaded, in the same order. */
  public static List<Check> warnings() {
    return all().stream().filter(check -> check.severity() != Severity.ERROR).toList();
  }

  private static Check error(String id, String summary) {
    return new Check(id, Severity.ERROR, summary);
  }

  private static Check warning(String id, String summary) {
    return new Check(id, Severity.WARNING, summary);
  }
}
