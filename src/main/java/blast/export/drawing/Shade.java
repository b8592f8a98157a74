package blast.export.drawing;

import java.util.Locale;

/**
 * A colour by what it is for, on light and on dark pages.
 *
 * <p>Colours are those of Okabe and Ito (Color Universal Design, 2008), shifted in lightness where
 * text stands on them.
 */
public enum Shade {
  /** The page, and text on what is darker than it. */
  PAPER(0xffffff, 0x0d1117),
  /** Text. */
  INK(0x1b1f24, 0xe6edf3),
  /** Text that comes second. */
  NOTE(0x424a53, 0xb1bac4),
  /** Text of what no failure touches. */
  UNTOUCHED(0x57606a, 0x9aa4af),
  /** The outline of what has no colour of its own. */
  LINE(0x57606a, 0xb1bac4),
  /** The outline of what no failure touches. */
  FAINT_LINE(0x8c959f, 0x6e7681),
  ARROW(0x57606a, 0x9aa4af),
  /** An arrow along which no failure came. */
  FAINT_ARROW(0xa0a8b1, 0x6e7681),
  SERVICE(0xdcebf7, 0x0f2c44),
  SERVICE_LINE(0x00639b, 0x56b4e9),
  RESOURCE(0xdef2ea, 0x0c3328),
  RESOURCE_LINE(0x007a59, 0x35c597),
  /** Servers, and several nodes in one. */
  SERVER(0xeceff2, 0x22272e),
  COMPANY(0xf6e3ee, 0x3a1f30),
  COMPANY_LINE(0xa04a7f, 0xe09cc4),
  /** Behind what belongs to a company, where states have the colours. */
  COMPANY_GROUND(0xfbf5f9, 0x1d1620),
  SITE(0xfaf1d6, 0x33290c),
  SITE_LINE(0x8a6500, 0xe6c34a),
  AT_RISK(0xe3f2fb, 0x0b2740),
  AT_RISK_LINE(0x0072b2, 0x56b4e9),
  /** Behind what stands in something at risk. */
  AT_RISK_GROUND(0xf3fafe, 0x0a1826),
  DEGRADED(0xfff3cf, 0x3a2a00),
  DEGRADED_LINE(0xa66f00, 0xe69f00),
  /** Text about it. */
  DEGRADED_INK(0x7d5400, 0xf0c060),
  /** Behind what stands in something degraded. */
  DEGRADED_GROUND(0xfffaeb, 0x1f1806),
  PARTLY(0xfdeee4, 0x34190a),
  DOWN(0xfbdfcf, 0x4a1f06),
  /** Lines across what is down: not see-through, which not all offices draw. */
  DOWN_HATCH(0xf0bb95, 0x7d3d15),
  /** The outline of what is down, partly down or removed. */
  DOWN_LINE(0xd55e00, 0xff8a3d),
  /** Text about it. */
  DOWN_INK(0xa84300, 0xffb080),
  /** Behind what stands in something that is down. */
  DOWN_GROUND(0xfff4ee, 0x22130a),
  REMOVED(0x2b2f36, 0xe6edf3);

  private final int light;
  private final int dark;

  Shade(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Red, green and blue, eight bits each. */
  int on(boolean isDark) {
    return isDark ? dark : light;
  }

  /** In one word, for style sheets. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
