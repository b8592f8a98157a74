package blast.importing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a requirement, in ids. */
sealed interface Part {
  /** Ids first, then groups, each by its text. */
  Comparator<Part> ORDER =
      (one, other) -> {
        int byForm = Boolean.compare(one instanceof Group, other instanceof Group);
        return byForm != 0 ? byForm : CodePoints.compare(one.text(), other.text());
      };

  /** As it is written down. */
  YamlValue yaml();

  /** By which it stands among others of its form. */
  String text();

  record One(String id) implements Part {
    @Override
    public YamlValue yaml() {
      return YamlValue.text(id);
    }

    @Override
    public String text() {
      return id;
    }
  }

  record Group(Needed.Form form, String amount, List<Part> members) implements Part {
    public Group {
      members = List.copyOf(members);
    }

    @Override
    public String text() {
      return yaml().flow();
    }

    @Override
    public YamlValue yaml() {
      YamlValue list = new YamlValue.Items(members.stream().map(Part::yaml).toList());
      return switch (form) {
        case ALL_OF -> new YamlValue.Fields(Map.of("all-of", list));
        case ANY_OF -> new YamlValue.Fields(Map.of("any-of", list));
        case AT_LEAST -> {
          Map<String, YamlValue> fields = new LinkedHashMap<>();
          fields.put("at-least", new YamlValue.Plain(amount));
          fields.put("of", list);
          yield new YamlValue.Fields(fields);
        }
      };
    }
  }
}
