package blast.text;

import blast.PublicApi;

/**
 * A stretch of text in one file.
 *
 * @param file the file
 * @param start the first code point
 * @param end just past the last code point; equal to {@code start} where only a place is meant
 */
@PublicApi
public record SourceSpan(SourceFile file, Position start, Position end)
    implements Comparable<SourceSpan> {
  /** The place of what stands in no file. */
  public static final SourceSpan NONE = at(SourceFile.NONE, Position.START);

  public SourceSpan {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException("a span ends where it starts or later: " + start + end);
    }
  }

  /** The place itself, without extent. */
  public static SourceSpan at(SourceFile file, Position place) {
    return new SourceSpan(file, place, place);
  }

  /** Whether it is a place in a file. */
  public boolean isKnown() {
    return file != SourceFile.NONE;
  }

  /** Orders by file name, then start, then end. */
  @Override
  public int compareTo(SourceSpan other) {
    int byFile = file.name().compareTo(other.file.name());
    if (byFile != 0) {
      return byFile;
    }
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  /** The place as people and editors read it: {@code path:line:column}. */
  @Override
  public String toString() {
    return file.name() + ":" + start;
  }
}
