package blast.importing;

import blast.inventory.IdForm;
import blast.inventory.Kind;
import blast.text.Glob;
import blast.text.Quoted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids that follow from the names of a source: the same for the same names, in whatever order
 * they come.
 */
final class Names {
  /** Of several kinds that hold a name, the first keeps it. */
  private static final List<Kind> KINDS =
      List.of(Kind.SERVICE, Kind.SERVER, Kind.RESOURCE, Kind.SITE, Kind.COMPANY);

  private static final int KEPT = 191;
  private static final int HEX = 8;
  private static final char LAST_OF_ASCII = 0x7F;

  private final Map<Key, String> ids = new HashMap<>();

  /** Whose ids the user chose, who may join several into one. */
  private final Set<Key> chosen;

  private final Set<Key> qualified = new HashSet<>();
  private int shared;

  private Names(Map<Key, String> fixed) {
    chosen = fixed.keySet();
    ids.putAll(fixed);
  }

  /**
   * Gives each an id.
   *
   * @param fixed the ids that the user chose; others keep away from them
   * @throws ImportException if two can't be told apart
   */
  static Names of(Collection<Entity> entities, Map<Key, String> fixed) {
    Names names = new Names(fixed);
    Map<Kind, Map<String, List<Entity>>> byKind = new EnumMap<>(Kind.class);
    for (Entity entity : entities) {
      Key key = entity.key();
      if (!fixed.containsKey(key)) {
        byKind
            .computeIfAbsent(key.kind(), kind -> new HashMap<>())
            .computeIfAbsent(clean(key.name()), name -> new ArrayList<>(1))
            .add(entity);
      }
    }
    Map<String, Kind> taken = new HashMap<>();
    for (Kind kind : KINDS) {
      names.name(kind, byKind.getOrDefault(kind, Map.of()), taken);
    }
    names.check();
    return names;
  }

  private void name(Kind kind, Map<String, List<Entity>> byName, Map<String, Kind> taken) {
    byName.forEach(
        (name, holders) -> {
          boolean isShared = holders.size() > 1;
          shared += isShared && !name.isEmpty() ? 1 : 0;
          for (Entity entity : holders) {
            Key key = entity.key();
            boolean isQualified = (isShared || entity.isQualified()) && !key.container().isEmpty();
            if (isQualified && isShared) {
              qualified.add(key);
            }
            String base = isQualified ? clean(key.container()) + "/" + name : name;
            ids.put(key, id(kind, name.isEmpty() ? unnamed(entity) : base, key, taken));
          }
        });
    byName.values().forEach(all -> all.forEach(one -> taken.putIfAbsent(id(one.key()), kind)));
  }

  private static String id(Kind kind, String base, Key key, Map<String, Kind> taken) {
    String id = IdForm.isIgnored(base) ? kind.word() + ":" + base : base;
    id = shortened(id, key);
    return taken.containsKey(id) ? shortened(kind.word() + ":" + id, key) : id;
  }

  private static String unnamed(Entity entity) {
    String number = entity.number();
    return entity.key().kind().word() + "-" + (number.isEmpty() ? hash(entity.key()) : number);
  }

  /** The name with what an id can't have as dashes, and none of those at its ends. */
  static String clean(String name) {
    if (isClean(name)) {
      return name;
    }
    StringBuilder id = new StringBuilder(name.length());
    boolean isGap = false;
    for (int i = 0; i < name.length(); ) {
      int code = name.codePointAt(i);
      i += Character.charCount(code);
      boolean isInner = IdForm.isInner(code);
      if (isInner && !(id.isEmpty() && !Character.isLetterOrDigit(code))) {
        id.append(isGap && !id.isEmpty() ? "-" : "").appendCodePoint(code);
      }
      isGap = !isInner;
    }
    int end = id.length();
    while (end > 0 && id.charAt(end - 1) == '-') {
      end--;
    }
    return id.substring(0, end);
  }

  /** Whether nothing is to be done, as with most names: these are kept once then. */
  private static boolean isClean(String name) {
    for (int i = 0; i < name.length(); i++) {
      char one = name.charAt(i);
      boolean isInner = one <= LAST_OF_ASCII && IdForm.isInner(one);
      if (!isInner || (i == 0 && !Character.isLetterOrDigit(one))) {
        return false;
      }
    }
    return !name.endsWith("-");
  }

  private static String shortened(String id, Key key) {
    if (id.codePointCount(0, id.length()) <= IdForm.LONGEST) {
      return id;
    }
    return id.substring(0, id.offsetByCodePoints(0, KEPT)) + "-" + hash(key);
  }

  private static String hash(Key key) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(key.path().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, HEX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** No two have one id, but for those that the user joined. */
  private void check() {
    Map<String, Key> holders = new HashMap<>(2 * ids.size());
    List<ImportException.Problem> problems = new ArrayList<>();
    ids.forEach(
        (key, id) -> {
          Key before = holders.putIfAbsent(id, key);
          if (before != null && !isJoined(before, key)) {
            problems.add(
                new ImportException.Problem(
                    Quoted.of(before.path())
                        + " and "
                        + Quoted.of(key.path())
                        + " would both be "
                        + Quoted.of(id),
                    "say with --map which is which, or that both are one"));
          }
        });
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(ImportException.Problem::message));
      throw new ImportException(problems);
    }
  }

  private boolean isJoined(Key one, Key other) {
    return chosen.contains(one) || chosen.contains(other);
  }

  /** The id of a thing. */
  String id(Key key) {
    String id = ids.get(key);
    if (id == null) {
      throw new IllegalArgumentException("nothing is known of " + key);
    }
    return id;
  }

  /** Whether a pattern of the user fits a thing by its name, its path or its id. */
  boolean fitsAny(List<Glob> patterns, Key key) {
    if (patterns.isEmpty()) {
      return false;
    }
    String id = ids.getOrDefault(key, "");
    return patterns.stream()
        .anyMatch(one -> one.fits(key.name()) || one.fits(key.path()) || one.fits(id));
  }

  /** How many were qualified by what they stand in. */
  int qualified() {
    return qualified.size();
  }

  /** Whether a thing is told from others of its name by what it stands in. */
  boolean isQualified(Key key) {
    return qualified.contains(key);
  }

  /** How many names several things hold. */
  int shared() {
    return shared;
  }
}
