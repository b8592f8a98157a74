package blast.inventory;

import blast.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The countries of ISO 3166-1, by their two letters. The list stands here, so that what is sound
 * depends neither on the version of Java nor on there being one that has such a list.
 */
@PublicApi
public final class Countries {
  private static final String ALL =
      "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO"
          + " BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY"
          + " CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG"
          + " GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ"
          + " IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT"
          + " LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ"
          + " NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW"
          + " PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX"
          + " SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC"
          + " VE VG VI VN VU WF WS YE YT ZA ZM ZW";

  private static final List<String> CODES = codesOf(ALL);

  private static final Set<String> KNOWN = Set.copyOf(CODES);

  private Countries() {}

  /**
   * Two letters each, one blank between; without a regular expression, which not every place has.
   */
  private static List<String> codesOf(String text) {
    List<String> codes = new ArrayList<>();
    for (int at = 0; at < text.length(); at += 3) {
      codes.add(text.substring(at, at + 2));
    }
    return List.copyOf(codes);
  }

  /** Whether a country has these two capital letters. */
  public static boolean isKnown(String code) {
    return KNOWN.contains(code);
  }

  /** All of them, in the order of the alphabet. */
  public static List<String> codes() {
    return CODES;
  }
}
