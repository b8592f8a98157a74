/* The thread: a line over the maps, from the victim that is explained back to what was removed,
   through the same numbers as the steps beside it. */

const thread = byId('thread');
const threadLine = thread.querySelector('.line');
const threadHalo = thread.querySelector('.halo');
const threadGap = threadLine.cloneNode();
threadGap.setAttribute('class', 'line gap');
thread.append(threadGap);

/* The way between two points is bent a little, so that it can be told from a border. */
const BEND = 0.12;
const MOST_BEND = 40;

/** What shows a node on the maps: itself, or what stands for many. */
function shownBy(n) {
  const own = document.querySelector(`#maps .tile[data-n="${n}"], #maps .small[data-n="${n}"], #maps .caption[data-n="${n}"]`);
  if (own !== null) {
    return own;
  }
  return [...document.querySelectorAll('#maps .tile, #maps .small')].find(
    made => stoodFor.has(made) && stoodFor.get(made).has(n)) ?? null;
}

function middleOf(made, origin) {
  const target = made.querySelector(':scope > .badge') ?? made;
  const bounds = target.getBoundingClientRect();
  return {x: bounds.left + bounds.width / 2 - origin.left, y: bounds.top + bounds.height / 2 - origin.top};
}

const MOST_DRAWN = 14;
const LAST_DRAWN = 4;

/* The line ends at the rim of the numbers, which are read above it. */
const RIM = 10;

/** A point that much nearer to another. */
function nearer(from, to, by) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(by, length / 3) / length;
  return {x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part};
}

function curve(from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(MOST_BEND, length * BEND);
  const middle = {x: (from.x + to.x) / 2 - dy / length * bend, y: (from.y + to.y) / 2 + dx / length * bend};
  const [begin, end] = [nearer(from, middle, RIM), nearer(to, middle, RIM)];
  return [begin.x, begin.y, middle.x, middle.y, end.x, end.y].map(Math.round).reduce(
    (path, number, i) => path + (i === 0 ? 'M' : i === 2 ? 'Q' : ' ') + number, '');
}

/** Where steps between two points aren't drawn, the line is dashed. */
function drawThread(chain) {
  const way = chain.length > 1 ? chain : [];
  // Measuring makes the browser lay out the page, so only where there is something to draw.
  const origin = way.length > 0 && thread.getBoundingClientRect();
  const solid = [];
  const dashed = [];
  let last = null;
  let isGap = false;
  const isLong = chain.length > MOST_DRAWN;
  for (const n of way) {
    // Of a long way the beginning and the end are drawn: all of it would be a scribble.
    const isSkipped = isLong && steps.get(n) > MOST_DRAWN - LAST_DRAWN && steps.get(n) <= chain.length - LAST_DRAWN;
    const made = isSkipped ? null : shownBy(n);
    if (made === null) {
      isGap = true;
      continue;
    }
    const point = middleOf(made, origin);
    if (last !== null) {
      (isGap ? dashed : solid).push(curve(last, point));
    }
    last = point;
    isGap = false;
  }
  threadLine.setAttribute('d', solid.join(''));
  threadGap.setAttribute('d', dashed.join(''));
  threadHalo.setAttribute('d', [...solid, ...dashed].join(''));
}
