package blast.loading;

/** Hints that list what is known. */
final class Keys {
  static final String SERVICE =
      "use one of: name, description, owner, source, link, tags, attributes, company, site, users,"
          + " criticality, runs-on, needs, uses, availability, fails, mtbf, restore";
  static final String SITE =
      "use one of: name, description, owner, source, link, tags, attributes, company, type, within,"
          + " location, country, needs, uses, availability, fails, mtbf, restore";
  static final String COMPANY =
      "use one of: name, description, owner, source, link, tags, attributes, parent, country, needs,"
          + " uses, availability, fails, mtbf, restore";
  static final String INVENTORY =
      "use one of: blast, name, description, audiences, companies, sites, servers, services,"
          + " resources, scenarios, policies, lint, extend";
  static final String GROUP = "use one of: all-of, any-of, at-least, of, active, standby, failover";
  static final String ID =
      "begin with a letter or digit, go on with letters, digits, and . _ - / @ :";

  private Keys() {}
}
