package blast.text;

/** A file that is known by its name alone. */
final class NamedFile implements SourceFile {
  private final String name;

  NamedFile(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
