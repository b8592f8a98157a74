/* Letters: how wide a text is, and whether a name can be read where it stands. */

/* Text is measured as it will be drawn, but without drawing it: that takes no layout. Each face has
   a pen of its own, as giving a pen another takes longer than to measure. */
const FAMILY = getComputedStyle(document.body).fontFamily;
const pens = new Map();

function penOf(size, weight) {
  const face = size * 1000 + weight;
  if (!pens.has(face)) {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = `${weight} ${size}px ${FAMILY}`;
    pens.set(face, {pen, widths: new Map()});
  }
  return pens.get(face);
}

function textWidth(text, size = 14, weight = 400) {
  const {pen, widths} = penOf(size, weight);
  let width = widths.get(text);
  if (width === undefined) {
    width = pen.measureText(text).width;
    widths.set(text, width);
  }
  return width;
}

/* Where a line may end: after a blank or a hyphen, and between letters of the East. */
const LINE_ENDS = /\s+|(?<=-)|(?<=[\u1100-\u{1FFFF}])/u;

/* From that width on a name may be cut: enough of it is left. And below that one it can't be read. */
const CUT_WIDTH = 90;
const LEAST_WIDTH_OF_NAMES = 42;

/** How many lines a name takes in that width, as a browser breaks it. */
function linesOf(name, width, size) {
  let lines = 1;
  let used = 0;
  for (const piece of name.split(LINE_ENDS)) {
    const length = textWidth(piece + ' ', size, 600);
    if (used > 0 && used + textWidth(piece, size, 600) > width) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(textWidth(piece, size, 600) / width) - 1);
    used += length;
  }
  return lines;
}

/* Letters of a name, and the class of a tile for each: the largest in which no word is broken. */
const NAME_SIZES = [[13.5, ''], [12.5, 'narrow'], [11.5, 'slim'], [10.5, 'slimmest']];

/** Whether no word of a name is broken in that width. */
const isWhole = (name, width, size) => name.split(LINE_ENDS).every(piece => textWidth(piece, size, 600) <= width);

function nameSizeIn(name, width) {
  return NAME_SIZES.find(([size]) => isWhole(name, width, size)) ?? NAME_SIZES[width < CUT_WIDTH ? 3 : 1];
}

/** Whether so much of a name can be read, in that width and over as many lines, that it says something. */
function canRead(name, width, lines, size) {
  const [first] = name.split(/\s+/);
  const needs = text => textWidth(text, size, 600);
  return width >= CUT_WIDTH || (needs(first) <= width * lines && isWhole(first, width, size))
    || (width >= LEAST_WIDTH_OF_NAMES && needs(name) <= width * (lines - 0.2));
}
