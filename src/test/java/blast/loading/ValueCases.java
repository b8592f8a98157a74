package blast.loading;

import java.util.List;

/** Values that are not among those allowed. */
final class ValueCases {
  private static final String WORDS = "use one of: critical, high, medium, low";

  private ValueCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "criticalities that there are not",
                """
                services:
                  a: {criticality: «hihg»}
                  b: {criticality: «Critical»}
                  c: {criticality: «5»}
                  d: {criticality:«» }
                """)
            .says("bad-value", criticality("'hihg'"), "did you mean 'high'?")
            .says("bad-value", criticality("'Critical'"), "did you mean 'critical'?")
            .says(
                "bad-value",
                criticality("'5'"),
                "write critical for the first grade, then high, medium and low")
            .says("bad-value", criticality("nothing"), WORDS),
        Golden.of(
                "countries that there are not",
                """
                sites: {a: {country: «kr»}, b: {country: «Korea»}, c: {country: NO}}
                companies: {e: {country: «XX»}, f: {country: KR}}
                """)
            .says("bad-value", country("kr"), "write 'KR'")
            .says("bad-value", country("Korea"), "write for instance 'KR'")
            .says("bad-value", country("XX"), "write for instance 'KR'"),
        Golden.of(
                "half a location, and none",
                """
                sites:
                  a: {location: «»{lat: 1}}
                  b: {location: «»«»{}}
                  c: {location: «»{lon: «200»}}
                """)
            .says("wrong-type", "'location' expects 'lon', found none")
            .says("wrong-type", "'location' expects 'lat', found none")
            .says("wrong-type", "'location' expects 'lon', found none")
            .says("wrong-type", "'location' expects 'lat', found none")
            .says("bad-number", "'lon' expects degrees from -180 to 180, found '200'"),
        Golden.of(
                "users of audiences that are not declared",
                """
                audiences: {korea: {}}
                services:
                  a: {users: {korea: 1, «corea»: 2, everyone: 3}}
                  b: {users: {«mars»: 0}}
                """)
            .says(
                "undeclared-audience",
                "audience 'corea' is not declared under 'audiences'",
                "did you mean 'korea'?")
            .says("undeclared-audience", "audience 'mars' is not declared under 'audiences'"));
  }

  private static String criticality(String found) {
    return "'criticality' expects one of critical, high, medium, low, found " + found;
  }

  private static String country(String found) {
    return "'country' expects two letters of ISO 3166, found '" + found + "'";
  }
}
