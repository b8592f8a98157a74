package blast.loading;

import java.util.List;

/** Numbers that are not whole, in range, and in decimal digits. */
final class NumberCases {
  private static final String TOO_MANY_USERS =
      "the users of all services up to here are more than 9223372036854775807";

  private NumberCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "users in every notation",
                """
                services:
                  a: {users: «-1»}
                  b: {users: «1.5»}
                  c: {users: «1e6»}
                  d: {users: «012»}
                  e: {users: «0x10»}
                  f: {users: «1:30»}
                  g: {users: «"5"»}
                  h: {users: «99999999999999999999»}
                  i: {users: «1__0»}
                  j: {users: «.inf»}
                  k: {users: «many»}
                  l: {users:«» }
                  m: {users: «0o17»}
                  n: {users: «1_000_»}
                  o: {users: «'many'»}
                  p: {users: «-99999999999999999999»}
                  q: {users: «9223372036854775808»}
                  r: {users: «٣»}
                """)
            .says("bad-number", "'users' expects a number of at least 0, found '-1'")
            .says("bad-number", decimal("1.5"))
            .says("bad-number", decimal("1e6"), "write 1_000_000")
            .says(
                "bad-number",
                "'users' expects a decimal number, found '012', which some YAML parsers read as"
                    + " octal",
                "remove the zeros in front")
            .says("bad-number", decimal("0x10"))
            .says("bad-number", decimal("1:30"))
            .says(
                "wrong-type",
                "'users' expects a whole number, found the text '5'",
                "remove the quotes")
            .says("bad-number", tooLarge("99999999999999999999"))
            .says("bad-number", decimal("1__0"))
            .says("wrong-type", "'users' expects a whole number, found '.inf'")
            .says("wrong-type", "'users' expects a whole number, found 'many'")
            .says("wrong-type", "'users' expects a whole number, found nothing")
            .says("bad-number", decimal("0o17"))
            .says("bad-number", decimal("1_000_"))
            .says(
                "wrong-type",
                "'users' expects a whole number, found the text 'many'",
                "write digits")
            .says(
                "bad-number",
                "'users' expects a number of at least 0, found '-99999999999999999999'")
            .says("bad-number", tooLarge("9223372036854775808"))
            .says("wrong-type", "'users' expects a whole number, found '٣'"),
        Golden.of(
                "bounds of other fields",
                """
                audiences: {k: {population: «-1»}, l: {population: 0}}
                servers: {a: {count: «0»}, b: {count: 1}, c: {count: «-0»}}
                services: {s: {users: {k: «-2», l: 0}}}
                """)
            .says("bad-number", "'population' expects a number of at least 0, found '-1'")
            .says("bad-number", "'count' expects a number of at least 1, found '0'")
            .says("bad-number", "'count' expects a number of at least 1, found '-0'")
            .says("bad-number", "'k' expects a number of at least 0, found '-2'"),
        Golden.of(
                "a sum of users that is no number any more",
                """
                audiences: {k: , l: }
                services:
                  a: {users: {k: 9223372036854775806}}
                  b: {users: 1}
                  c: {users: {l: 0, «k»: 1}}
                """)
            .says("bad-number", TOO_MANY_USERS),
        Golden.of(
                "a sum of users that is no number any more, at a bare number",
                """
                services:
                  a: {users: 9223372036854775807}
                  b: {users: «»1}
                  c: {users: 9223372036854775807}
                """)
            .says("bad-number", TOO_MANY_USERS),
        Golden.of(
                "a sum of machines that is no number any more",
                """
                servers:
                  a: {count: 9223372036854775806}
                  b: {}
                  «c»: {}
                  d: {count: 9223372036854775807}
                """)
            .says(
                "bad-number",
                "the machines of all servers up to here are more than 9223372036854775807"),
        Golden.of(
                "degrees that are on no globe",
                """
                sites:
                  a: {location: {lat: «90.1», lon: «-180.5»}}
                  b: {location: {lat: «"1"», lon: «north»}}
                  c: {location: {lat: «1e1», lon: «»[1]}}
                  d: {location: {lat: -90, lon: +180.0}}
                """)
            .says("bad-number", "'lat' expects degrees from -90 to 90, found '90.1'")
            .says("bad-number", "'lon' expects degrees from -180 to 180, found '-180.5'")
            .says("bad-number", "'lat' expects degrees from -90 to 90, found '1'")
            .says("bad-number", "'lon' expects degrees from -180 to 180, found 'north'")
            .says("bad-number", "'lat' expects degrees from -90 to 90, found '1e1'")
            .says("bad-number", "'lon' expects degrees from -180 to 180, found a list"));
  }

  private static String decimal(String found) {
    return "'users' expects a whole number in decimal digits, found '" + found + "'";
  }

  private static String tooLarge(String found) {
    return "'users' expects a number of at most 9223372036854775807, found '" + found + "'";
  }
}
