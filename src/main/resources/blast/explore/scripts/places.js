/* Where everything stands, or who operates it: boxes in boxes. Sizes depend on the inventory
   alone, so that a box stays where it is. */

/* Room for the caption of a box, and around what is in it. */
const FRAME = {left: 4, top: 24, right: 2, bottom: 2};
/* Its borders, where they are widest. */
const BORDERS = 6;
const LEAST_BOX = {width: 84, height: 56};

const MOST_IN_PLACES = 230;
const MOST_ROOTS = 120;
let placesLeft = 0;

const boxes = all.filter(n => nodes[n].kind === 'site' || nodes[n].kind === 'company');
const arrangement = () => arrangements[view.by];
const contents = n => arrangement().inside.get(n) ?? [];
const isBox = n => nodes[n].kind === arrangement().box;

/** All in it, through all boxes, without the boxes. */
function allInside(n) {
  const found = [];
  const open = [...contents(n)];
  while (open.length > 0) {
    const at = open.pop();
    if (isBox(at)) {
      open.push(...contents(at));
    } else {
      found.push(at);
    }
  }
  return found;
}

/* By arrangement: how much room a node is given, from its innermost contents outwards. */
const roomWeights = new Map();

function weightsOf(by) {
  if (!roomWeights.has(by)) {
    const weights = new Array(count).fill(NONE);
    const inside = arrangements[by].inside;
    for (const root of all) {
      const open = [root];
      while (open.length > 0) {
        const n = open[open.length - 1];
        const within = nodes[n].kind === arrangements[by].box ? inside.get(n) ?? [] : [];
        const unknown = weights[n] === NONE ? within.filter(m => weights[m] === NONE) : [];
        if (unknown.length > 0) {
          open.push(...unknown);
        } else {
          weights[n] = within.reduce((sum, m) => sum + weights[m], nodes[n].kind === 'site' ? 0.8 : 1);
          open.pop();
        }
      }
    }
    roomWeights.set(by, weights);
  }
  return roomWeights.get(by);
}

const heaviestFirst = list => {
  const weights = weightsOf(view.by);
  return list.map(n => ({node: n, weight: weights[n]})).sort((a, b) => b.weight - a.weight || a.node - b.node);
};

/** Boxes first, and the rest by what it is. */
function inOrder(list) {
  const kinds = n => model.kinds.indexOf(nodes[n].kind);
  const boxes = heaviestFirst(list.filter(isBox));
  const rest = list.filter(n => !isBox(n)).sort((a, b) => kinds(b) - kinds(a) || a - b);
  return [...boxes, ...heaviestFirst(rest)];
}

/** Too many to be shown one by one: how many are down. */
function crowd(parent, members, room) {
  const bounds = {x: 0, y: 0, ...room};
  return place(summary(bounds, members, grouped(members.length) + ' inside', filtersOf(parent)), bounds, room, FRAME);
}

const filtersOf = n => n === NONE ? {kind: arrangement().box} : {[view.by]: nodes[n].id};

function caption(n, bounds, members) {
  const lost = members.filter(isDown).length;
  const {least, most, services: fallen} = alone[n];
  let words = '';
  if (isRemoved(n)) {
    words = 'REMOVED';
  } else if (lost > 0) {
    words = `${grouped(lost)} of ${grouped(members.length)} down`;
  } else if (view.removed.length === 0 && stake(n) > 0) {
    words = 'at stake ' + (statesUsers ? shortBounds(least, most) : counted(fallen, 'service'));
  }
  // The name comes first: its state is seen as well, and said in the label.
  const mark = steps.has(n) ? 30 : 0;
  const hasRoom = bounds.width > textWidth(words, 12, 600) + Math.min(140, textWidth(nameOf(n), 13, 650)) + mark + 34;
  return labelled(button({class: 'caption', 'data-n': n, 'data-state': stateWord(n) || 'up', tabindex: -1,
    title: tip(n) + '\nDouble-click, or press Enter, to enter.'},
  element('b', {dir: 'auto', text: nameOf(n)}), hasRoom && words && element('span', {text: words}), badge(n)),
  n, lost > 0 ? `${grouped(lost)} of ${grouped(members.length)} down` : '');
}

/** A box, and what is in it as far as there is room. */
function box(n, bounds) {
  const within = contents(n);
  const members = allInside(n);
  if (within.length === 0 || bounds.width < LEAST_BOX.width || bounds.height < LEAST_BOX.height) {
    const lost = members.filter(isDown).length;
    const made = tile(n, bounds, lost > 0 ? `${lost} of ${members.length} down` : kindWord(n), true);
    made.classList.add('box');
    stoodFor.set(made, new Set([...members, ...within]));
    return fill(made, share(lost, members.length));
  }
  const room = {
    width: bounds.width - GAP - BORDERS - FRAME.left - FRAME.right,
    height: bounds.height - GAP - BORDERS - FRAME.top - FRAME.bottom,
  };
  const made = element('div', {class: 'tile box ' + classes(n, true), 'data-box': n}, caption(n, bounds, members));
  const laid = within.length > placesLeft ? [] : arranged(inOrder(within), room);
  placesLeft -= Math.max(1, laid.length);
  return fill(made, laid.length === 0 ? crowd(n, members, room)
    : laid.map(inner => place(content(n, inner), inner, room, FRAME)));
}

/* What a tile takes at least, in square pixels: the first that leaves no tile too thin. And how much
   of a box may go to those that are raised to it. */
const SIZES = [1500, 2200, 3200, 4800];
const RAISED_PART = 0.45;

/** What is in a box as tiles that can be hit; nothing where there is no room for that. */
function arranged(items, {width, height}) {
  const ways = [RAISED_PART, 0].flatMap(part => SIZES.map(
    least => () => treemap(withRoom(items, width * height, least, part), width, height)));
  for (const way of [...ways, () => gridOf(items, width, height)]) {
    const laid = way();
    if (canHit(laid)) {
      return laid;
    }
  }
  return [];
}

/** A box in a box, a tile, or what stands for the small ones. */
function content(parent, bounds) {
  const {node, rest} = bounds.item;
  if (rest === undefined) {
    return isBox(node) ? box(node, bounds) : tile(node, bounds, factWord(node), true);
  }
  const members = rest.flatMap(n => isBox(n) ? allInside(n) : [n]);
  const made = summary(bounds, members, grouped(members.length) + ' more', filtersOf(parent));
  rest.forEach(n => stoodFor.get(made).add(n));
  return made;
}

/** Raises what would be too small to be seen; where that is too much, it is one tile together. */
function withRoom(items, area, size, part) {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  const least = total * size / area;
  const isSmall = item => item.weight < least;
  const small = items.filter(isSmall);
  if (small.length * least <= total * part) {
    return items.map(item => isSmall(item) ? {...item, weight: least} : item).sort((a, b) => b.weight - a.weight);
  }
  return small.length === items.length ? items
    : [...items.filter(item => !isSmall(item)), {rest: small.map(item => item.node), weight: 1.2 * least}];
}

function drawPlaces() {
  const tops = all.filter(n => isBox(n) && arrangement().parentOf(n) === NONE);
  const map = byId('places');
  const room = roomOf(map);
  const roots = heaviestFirst(view.at === NONE ? tops : [view.at]);
  const shown = roots.slice(0, MOST_ROOTS);
  const rest = roots.slice(MOST_ROOTS).map(item => item.node);
  const items = rest.length === 0 ? shown : [...shown, {rest, weight: shown[MOST_ROOTS - 1].weight}];
  placesLeft = MOST_IN_PLACES - items.length;
  const found = arranged(items, room);
  const laid = found.length > 0 ? found : treemap(items, room.width, room.height);
  refill(map, laid.map(bounds => place(content(NONE, bounds), bounds, room)));
  byId('places-word').textContent = arrangement().word;
  byId('places-hint').textContent = view.removed.length === 0
    ? `the deeper the blue, the more ${statesUsers ? 'users' : 'services'} are at stake if this alone is lost`
    : 'double-click a box to enter it';
  drawCrumbs();
  drawDivision();
}

/** The way back to where one came from. */
function drawCrumbs() {
  const crumbs = byId('crumbs');
  crumbs.hidden = view.at === NONE;
  const around = [];
  for (let at = view.at; at !== NONE; at = arrangement().parentOf(at)) {
    around.unshift(at);
  }
  refill(crumbs, link({text: arrangement().whole, on: {click: () => go({at: NONE})}}), around.map(n => [' › ',
    n === view.at ? element('b', {dir: 'auto', text: nameOf(n), 'aria-current': 'location'})
      : link({text: nameOf(n), on: {click: () => go({at: n})}})]));
}

/** By place, or by company, where there are both. */
function drawDivision() {
  const ways = ['place', 'company'].filter(by => all.some(n => nodes[n].kind === arrangements[by].box));
  const division = byId('division');
  division.hidden = ways.length < 2;
  refill(division, ways.map(by => button({text: 'by ' + by, 'aria-pressed': view.by === by,
    on: {click: () => go({by, at: NONE})}})));
}
