package blast.export.drawing;

/** A picture in dots. */
public final class Painting {
  private final byte[] file;
  private final String unseen;

  Painting(byte[] file, String unseen) {
    this.file = file;
    this.unseen = unseen;
  }

  /** The bytes of its file. */
  public byte[] file() {
    return file.clone();
  }

  /** Characters that no font of this machine shows, the first few of them; empty if all do. */
  public String unseen() {
    return unseen;
  }
}
