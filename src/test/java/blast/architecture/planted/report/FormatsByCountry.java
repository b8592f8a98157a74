package blast.architecture.planted.report;

/** Writes other digits in other countries. */
public final class FormatsByCountry {
  @SuppressWarnings("StringCaseLocaleUsage")
  public String of(String text) {
    return text.toLowerCase();
  }
}
