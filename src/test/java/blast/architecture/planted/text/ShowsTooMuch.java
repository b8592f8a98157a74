package blast.architecture.planted.text;

/** Needed elsewhere, but not all of it. */
public final class ShowsTooMuch {
  private final int size;

  public ShowsTooMuch(int size) {
    this.size = size;
  }

  public static ShowsTooMuch of(int size) {
    return new ShowsTooMuch(size);
  }

  public int used() {
    return unused();
  }

  public int unused() {
    return size;
  }

  @Override
  public String toString() {
    return String.valueOf(size);
  }
}
