package blast.architecture.planted.analysis;

/** Finds code by its name. */
public final class LoadsClass {
  public Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
