package blast.export.formats;

/**
 * The colours and strokes of an SVG picture, light and dark.
 *
 * <p>Colours are those of Okabe and Ito (Color Universal Design, 2008), shifted in lightness where
 * text stands on them. Every state has a stroke and a mark of its own as well. Plain classes, no
 * variables: not all programs that draw SVG know them.
 */
final class SvgStyle {
  static final String TEXT =
      """
      text { font-family: Helvetica, Arial, "Liberation Sans", "Noto Sans", "Noto Sans CJK KR", sans-serif; fill: #1b1f24; }
      .heading { font-size: 18px; font-weight: bold; }
      .note { font-size: 12px; fill: #424a53; }
      .title { font-size: 13px; font-weight: bold; }
      .detail { font-size: 11px; }
      .state { font-size: 11px; font-weight: bold; }
      .word { font-size: 10px; font-weight: bold; }
      .paper { fill: #ffffff; }
      .frame { fill: #f6f8fa; stroke: #8c959f; stroke-width: 1; }
      .frame.company { fill: #fbf5f9; stroke: #b0719a; }
      .outline { fill: #ffffff; stroke: #57606a; stroke-width: 1.2; }
      .extra { fill: none; stroke: #57606a; stroke-width: 1.2; }
      .plain .service { fill: #dcebf7; stroke: #00639b; }
      .plain .resource { fill: #def2ea; stroke: #007a59; }
      .plain .server { fill: #eceff2; stroke: #57606a; }
      .plain .company { fill: #f6e3ee; stroke: #a04a7f; }
      .plain .site { fill: #faf1d6; stroke: #8a6500; }
      .plain .fold { fill: #eceff2; stroke: #1b1f24; }
      .failure .up text { fill: #57606a; }
      .failure .up .outline, .failure .up .extra { stroke: #8c959f; }
      .at-risk > .outline, .at-risk > .extra { fill: #e3f2fb; stroke: #0072b2; stroke-width: 2; stroke-dasharray: 2 3; }
      .degraded > .outline, .degraded > .extra { fill: #fff3cf; stroke: #a66f00; stroke-width: 2; stroke-dasharray: 8 3; }
      .partly > .outline, .partly > .extra { fill: #fdeee4; stroke: #d55e00; stroke-width: 2; stroke-dasharray: 10 2 2 2; }
      .down > .outline, .down > .extra { fill: #fbdfcf; stroke: #d55e00; stroke-width: 2.4; }
      .removed > .outline, .removed > .extra { fill: #2b2f36; stroke: #d55e00; stroke-width: 3.2; }
      .removed > text, .removed > a > text { fill: #ffffff; }
      .frame-group.down > .outline { fill: #fff4ee; }
      .frame-group.removed > .outline { fill: #fff4ee; }
      .frame-group.degraded > .outline { fill: #fffaeb; }
      .frame-group.at-risk > .outline { fill: #f3fafe; }
      .band { fill: #2b2f36; stroke: none; }
      .frame-group.removed > text, .frame-group.removed > a > text { fill: #ffffff; }
      .hatch { fill: url(#hatch); stroke: none; }
      .hatch-line { stroke: #d55e00; stroke-width: 1; opacity: 0.28; }
      .box > .extra { fill: none !important; }
      .arrow { fill: none; stroke: #57606a; stroke-width: 1.2; }
      .head { fill: #57606a; stroke: none; }
      .failure .arrow { stroke: #a0a8b1; }
      .failure .head { fill: #a0a8b1; }
      .arrow.soft { stroke-dasharray: 5 4; }
      .arrow.either { stroke-dasharray: 9 3 2 3; }
      .failure .arrow.down { stroke: #d55e00; stroke-width: 2.6; }
      .failure .head.down { fill: #d55e00; }
      .failure .arrow.degraded { stroke: #a66f00; stroke-width: 2.2; }
      .failure .head.degraded { fill: #a66f00; }
      .word-paper { fill: #ffffff; opacity: 0.9; }
      .word.down { fill: #a84300; }
      .word.degraded { fill: #7d5400; }
      a:hover text { text-decoration: underline; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .note { fill: #b1bac4; }
        .paper { fill: #0d1117; }
        .frame { fill: #161b22; stroke: #6e7681; }
        .frame.company { fill: #1d1620; stroke: #a0678c; }
        .outline { fill: #0d1117; stroke: #b1bac4; }
        .extra { stroke: #b1bac4; }
        .plain .service { fill: #0f2c44; stroke: #56b4e9; }
        .plain .resource { fill: #0c3328; stroke: #35c597; }
        .plain .server { fill: #22272e; stroke: #b1bac4; }
        .plain .company { fill: #3a1f30; stroke: #e09cc4; }
        .plain .site { fill: #33290c; stroke: #e6c34a; }
        .plain .fold { fill: #22272e; stroke: #e6edf3; }
        .failure .up text { fill: #9aa4af; }
        .failure .up .outline, .failure .up .extra { stroke: #6e7681; }
        .at-risk > .outline, .at-risk > .extra { fill: #0b2740; stroke: #56b4e9; }
        .degraded > .outline, .degraded > .extra { fill: #3a2a00; stroke: #e69f00; }
        .partly > .outline, .partly > .extra { fill: #34190a; stroke: #ff8a3d; }
        .down > .outline, .down > .extra { fill: #4a1f06; stroke: #ff8a3d; }
        .removed > .outline, .removed > .extra { fill: #e6edf3; stroke: #ff8a3d; }
        .removed > text, .removed > a > text { fill: #0d1117; }
        .frame-group.down > .outline { fill: #22130a; }
        .frame-group.removed > .outline { fill: #22130a; }
        .band { fill: #e6edf3; }
        .frame-group.removed > text, .frame-group.removed > a > text { fill: #0d1117; }
        .frame-group.degraded > .outline { fill: #1f1806; }
        .frame-group.at-risk > .outline { fill: #0a1826; }
        .hatch-line { stroke: #ff8a3d; }
        .arrow { stroke: #9aa4af; }
        .head { fill: #9aa4af; }
        .failure .arrow { stroke: #6e7681; }
        .failure .head { fill: #6e7681; }
        .failure .arrow.down { stroke: #ff8a3d; }
        .failure .head.down { fill: #ff8a3d; }
        .failure .arrow.degraded { stroke: #e69f00; }
        .failure .head.degraded { fill: #e69f00; }
        .word-paper { fill: #0d1117; }
        .word.down { fill: #ffb080; }
        .word.degraded { fill: #f0c060; }
      }
      """;

  private SvgStyle() {}
}
