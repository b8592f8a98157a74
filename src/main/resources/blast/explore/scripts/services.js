/* The services: the larger the tile, the more people use it. Sizes depend on the inventory alone,
   so a tile stays where it is whatever is removed. */

/* A service of a hundred times the users is not drawn a hundred times as large: nothing else would be seen. */
const DAMPING = 0.7;

/* What a tile takes at least, in square pixels: one that can be read, and one that can be hit. */
const READABLE = 4000;
const HITTABLE = 1300;
const MOST_TILES = 130;

const byStakeAndName = (a, b) => nodes[b].users - nodes[a].users || a - b;
const withTile = statesUsers ? services.filter(n => nodes[n].users > 0).sort(byStakeAndName) : services;
const withoutTile = statesUsers ? services.filter(n => !(nodes[n].users > 0)) : [];

/* Those without a tile of their own are one together, at the right edge. */
const REST_COLUMN = 92;

/** Tiles of as many as there is room for, the most used first. */
function laidOut(shown, room) {
  const space = room.width * room.height;
  const weights = withTile.slice(0, shown).map(n => statesUsers ? nodes[n].users ** DAMPING : 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // What all take at least must leave room for the large ones to be seen as such.
  const least = shown * READABLE < 0.8 * space ? READABLE : Math.min(HITTABLE, 0.6 * space / Math.max(1, shown));
  const floor = total * least / space;
  return treemap(weights.map((weight, i) => ({node: withTile[i], weight: Math.max(weight, floor)})), room.width, room.height);
}

/** Fewer are shown until each of them can be hit. */
function divided(room) {
  let shown = Math.min(withTile.length, MOST_TILES);
  for (let tries = 0; tries < 12; tries++) {
    const isWhole = shown === withTile.length;
    const inner = isWhole ? room : {width: Math.max(1, room.width - REST_COLUMN), height: room.height};
    const laid = laidOut(shown, inner);
    if (shown <= 1 || canHit(laid) || tries === 11) {
      return {laid, rest: withTile.slice(shown), left: inner.width};
    }
    shown = Math.ceil(shown * 0.85) - 1;
  }
}

function drawServices() {
  byId('services-hint').textContent = statesUsers
    ? 'the larger, the more people use it' : 'nobody says how many people use them: all are drawn alike';
  const map = byId('services');
  const room = roomOf(map);
  const {laid, rest, left} = divided(room);
  refill(map, laid.map(bounds => {
    const n = bounds.item.node;
    const fact = statesUsers ? [shortNumber(nodes[n].users) + ' users', shortNumber(nodes[n].users)] : factWord(n);
    return place(tile(n, bounds, fact, false), bounds, room);
  }));
  if (rest.length > 0) {
    const bounds = {x: left, y: 0, width: room.width - left, height: room.height};
    const title = grouped(rest.length) + (statesUsers ? ' smaller' : ' more');
    fill(map, place(summary(bounds, rest, title, {kind: 'service'}), bounds, room));
  }
}

/* A strip takes as many small tiles as two rows have room for. */
const STRIP_ROWS = 2;
const MOST_IN_STRIP = 40;

function stripWidth(n) {
  return Math.min(170, textWidth(nameOf(n), 12.5) + 17 + (steps.has(n) ? 24 : 0)) + 4;
}

/** How many of a list fit, when as many pixels are used already. */
function fitting(list, used, width) {
  let row = used;
  let rows = 1;
  for (let i = 0; i < Math.min(list.length, MOST_IN_STRIP); i++) {
    row += stripWidth(list[i]);
    if (row > width - (rows === STRIP_ROWS && i < list.length - 1 ? 80 : 0)) {
      rows++;
      row = stripWidth(list[i]);
      if (rows > STRIP_ROWS) {
        return i;
      }
    }
  }
  return Math.min(list.length, MOST_IN_STRIP);
}

/** Those that state no users have no size to be drawn in. */
function drawStrip(width) {
  const strip = byId('strip');
  strip.hidden = withoutTile.length === 0;
  const lost = withoutTile.filter(isDown).length;
  const title = counted(withoutTile.length, 'states', 'state') + ' no users'
    + (lost > 0 ? ', ' + grouped(lost) + ' down' : '') + ':';
  const used = textWidth(title, 12.5) + 8;
  // Where there isn't room for all, those that matter come first; else each stays where it is.
  const fits = fitting(withoutTile, used, width) === withoutTile.length;
  const list = fits ? withoutTile : [...withoutTile].sort((a, b) => step(a) - step(b) || worstFirst(a, b));
  const shown = fitting(list, used, width);
  const rest = list.slice(shown);
  refill(strip, element('span', {text: title}), list.slice(0, shown).map(small),
    rest.length > 0 && button({class: 'small', tabindex: -1, text: '+ ' + grouped(rest.length) + ' more',
      on: {click: () => listed({kind: 'service', users: 'none'})}}));
  if (rest.length > 0) {
    stoodFor.set(strip.lastChild, new Set(rest));
  }
}

/** A node as a word that can be clicked. */
function small(n) {
  return labelled(button({class: 'small ' + classes(n, false), 'data-n': n, 'data-state': stateWord(n) || 'up',
    tabindex: -1, title: tip(n)}, element('bdi', {text: nameOf(n)}), badge(n)), n);
}
