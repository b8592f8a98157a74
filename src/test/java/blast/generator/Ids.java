package blast.generator;

/** What the nodes of a generated inventory are called. */
final class Ids {
  private Ids() {}

  static String company(int number) {
    return "company-" + number;
  }

  static String region(int number) {
    return "region-" + number;
  }

  static String site(int number) {
    return "dc-" + number;
  }

  static String hall(int number) {
    return "hall-" + number;
  }

  static String rack(int number) {
    return "rack-" + number;
  }

  static String resource(int number) {
    return "resource-" + number;
  }

  static String server(int number) {
    return "server-" + number;
  }

  static String service(int number) {
    return "service-" + number;
  }
}
