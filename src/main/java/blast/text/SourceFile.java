package blast.text;

import blast.PublicApi;

/**
 * What a span names as its file: a name, and who it is. Two files are the same if they are the same
 * object, for a name may be given twice. Nothing here can be read: whoever reads a text has a file
 * of its own kind, and whoever only speaks about it needs no more than this.
 */
@PublicApi
public interface SourceFile {
  /**
   * The path as the user knows it; in angle brackets if there is no path, such as {@code <stdin>}.
   */
  String name();

  /**
   * The file of what stands in no file, because a program made it. Its name says so wherever a
   * place is shown, and like every name in angle brackets it is no path.
   */
  SourceFile NONE = named("<no file>");

  /** A file that is known by its name alone. */
  static SourceFile named(String name) {
    return new NamedFile(name);
  }
}
