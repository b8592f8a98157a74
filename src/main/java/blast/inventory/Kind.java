package blast.inventory;

import blast.PublicApi;

/** What a node is. The order is the one in which reports list kinds: services, then by name. */
@PublicApi
public enum Kind {
  /** Something people or other services use. */
  SERVICE("service", "services"),
  /** An organisation that operates other nodes. */
  COMPANY("company", "companies"),
  /** Anything else that others depend on: power, fibre, DNS, a certificate, a tool. */
  RESOURCE("resource", "resources"),
  /** One machine, or a pool of like ones. */
  SERVER("server", "servers"),
  /** A place, from a region down to a rack. */
  SITE("site", "sites");

  private final String word;
  private final String section;

  Kind(String word, String section) {
    this.word = word;
    this.section = section;
  }

  /** The singular, as formats and options write it. */
  public String word() {
    return word;
  }

  /** The plural, which is the inventory's section as well. */
  public String section() {
    return section;
  }

  /** The plural if {@code count} is not one. */
  public String word(long count) {
    return count == 1 ? word : section;
  }
}
