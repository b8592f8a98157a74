package blast.jar;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a class file may name: in its code, in its signatures and annotations, and in a string. */
final class ClassFile {
  private static final int UTF8 = 1;

  /** Names of classes as they stand in descriptors and in strings for reflection. */
  private static final Pattern NAME = Pattern.compile("[\\w$-]+(?:[./][\\w$-]+)+");

  private ClassFile() {}

  /** All that looks like the name of a class with its package: {@code java/lang/Object}. */
  static Set<String> namesIn(byte[] file) throws IOException {
    Set<String> names = new TreeSet<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    in.skipNBytes(8);
    int constants = in.readUnsignedShort();
    for (int i = 1; i < constants; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        addNames(in.readUTF(), names);
      } else {
        in.skipNBytes(size(tag));
        // The numbers of eight bytes take two places.
        i += tag == 5 || tag == 6 ? 1 : 0;
      }
    }
    return names;
  }

  private static void addNames(String text, Set<String> names) {
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group().replace('.', '/');
      names.add(name);
      // In a descriptor an L stands before it, and before that the letters of plain types.
      for (int i = name.indexOf('L');
          i >= 0 && i < name.indexOf('/');
          i = name.indexOf('L', i + 1)) {
        names.add(name.substring(i + 1));
      }
    }
  }

  private static int size(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IllegalArgumentException("no constant has the tag " + tag);
    };
  }
}
