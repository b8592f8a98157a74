/* Tiles: buttons that stand where a treemap puts them, and say as much as they have room for. */

/* Between tiles, and the least that can be hit with a finger or a shaky hand. */
const GAP = 2;
const LEAST_SIDE = 26;

/** Whether none of a treemap's tiles is too thin. */
const canHit = laid => laid.every(({width, height}) => Math.min(width, height) >= LEAST_SIDE);

/* Where a node is on the way that is explained: from 1. Set when a page is drawn. */
let steps = new Map();

/** Its place on that way; what isn't on it comes after all that is. */
const step = n => steps.get(n) ?? count;

/** What is explained: what was asked for, else the worst victim. */
let subject = NONE;

/* Room around what is inside a box of places, and none in a map. */
const NO_FRAME = {left: 0, top: 0, right: 0, bottom: 0};

/**
 * Puts an element in its parent by parts of it, so that it fits when the window or the paper has
 * another size.
 */
function place(made, bounds, room, frame = NO_FRAME) {
  const across = frame.left + frame.right;
  const down = frame.top + frame.bottom;
  const part = (length, share) => `(100% - ${length}px) * ${share.toFixed(5)}`;
  made.style.cssText = `left: calc(${frame.left}px + ${part(across, bounds.x / room.width)});`
    + `top: calc(${frame.top}px + ${part(down, bounds.y / room.height)});`
    + `width: calc(${part(across, bounds.width / room.width)} - ${GAP}px);`
    + `height: calc(${part(down, bounds.height / room.height)} - ${GAP}px)`;
  return made;
}

/* Paper has no size that can be measured before it is printed: that of the style sheet. */
let paper = null;

const MAPS = ['services', 'loose', 'places'];
const rooms = new Map();

const roomOf = map => rooms.get(map.id);
const roomNow = map => ({width: Math.max(1, map.clientWidth), height: Math.max(1, map.clientHeight)});

/** Measures all maps at once: after each change of one, the browser would lay out the page anew. */
function measureRooms() {
  MAPS.forEach(id => rooms.set(id, paper !== null && paper[id] ? paper[id] : roomNow(byId(id))));
}

/** Whether a map isn't as large any more as when it was drawn. */
function hasResized() {
  return MAPS.map(byId).some(map => {
    const {width, height} = roomNow(map);
    return width !== roomOf(map).width || height !== roomOf(map).height;
  });
}

/**
 * For those who listen, or speak to their computer: what there was no room for follows what can be
 * seen, out of sight.
 */
function labelled(made, n, ...more) {
  const seen = [...made.childNodes].map(child => child.textContent.trim()).filter(text => text !== '').join(' ');
  const said = seen.toLowerCase();
  const unseen = [nameOf(n), kindWord(n), usersWords(n), stateWord(n) || 'up', ...more]
    .filter(text => text !== '' && !said.includes(text.toLowerCase()));
  if (said.includes(nameOf(n).toLowerCase())) {
    return fill(made, unseen.length > 0 && element('span', {class: 'unseen', text: ', ' + unseen.join(', ')}));
  }
  made.setAttribute('aria-label', [...unseen, seen].filter(text => text !== '').join(', '));
  return made;
}

function aloneWords(n) {
  const {down, services: fallen, least, most} = alone[n];
  if (down === 0) {
    return 'Lost alone, it takes nothing down with it.';
  }
  const others = nodes[n].kind === 'service' ? 'other service' : 'service';
  return 'Lost alone, it takes down ' + counted(down, 'more node') + ', among them '
    + counted(fallen, others) + (fallen > 0 ? ' (' + people(least, most, 'user', 'users') + ')' : '') + '.';
}

/** What is said when the pointer rests on it. */
function tip(n) {
  const node = nodes[n];
  const facts = [kindWord(n), usersWords(n), node.count > 1 ? counted(node.count, 'machine') : ''];
  let acts = 'Click to remove it, Shift-click to look at it.';
  if (isRemoved(n)) {
    acts = 'Click to restore it.';
  } else if (isDown(n)) {
    acts = 'Click to see why.';
  }
  return [
    node.name + (node.name === node.id ? '' : ' [' + node.id + ']'),
    facts.filter(fact => fact !== '').join(', '),
    isDown(n) && !isRemoved(n) ? 'Down: ' + engine().cause(n) : isRemoved(n) ? 'Removed.' : aloneWords(n),
    acts,
  ].join('\n');
}

/** The classes of what shows a node: its look, whether it is explained, and how much is at stake. */
function classes(n, hasHeat) {
  const found = [look(n)];
  if (n === subject) {
    found.push('subject');
  } else if (steps.has(n)) {
    found.push('step');
  }
  if (hasHeat && view.removed.length === 0 && stake(n) > 0) {
    found.push('heat-' + heat(n));
  }
  return found.filter(name => name !== '').join(' ');
}

/** From 1 to 5: how much of all users, or services, is at stake. */
function heat(n) {
  const whole = statesUsers ? answer.everyone.most : services.length;
  return Math.min(5, 1 + Math.floor(5 * stake(n) / Math.max(1, whole)));
}

const badge = n => steps.has(n) && element('span', {class: 'badge', text: steps.get(n)});

/** As many lines as fit; what state it is in comes before what it is. */
function firstOf(found, fitting) {
  const state = found.find(line => line.tagName === 'EM');
  return fitting === 1 && state !== undefined ? [state] : found.slice(0, fitting);
}

/** Lines of a tile, each with the height that it takes; the first ones that fit are shown. */
function lines(n, bounds, fact, isLarge, hasHeat) {
  const wide = text => textWidth(text, isLarge ? 13 : 12) <= bounds.width - 16;
  const found = [];
  const fitting = [fact].flat().find(wide);
  if (fitting) {
    found.push(element('i', {text: fitting}));
  }
  const word = stateWord(n);
  const capitals = word === 'standby in vain' ? word : word.toUpperCase();
  if (word && textWidth(capitals, isLarge ? 13 : 12, 700) <= bounds.width - 14) {
    found.push(element('em', {text: capitals}));
  }
  if (hasHeat && view.removed.length === 0 && stake(n) > 0) {
    const {least, most, services: fallen} = alone[n];
    const text = (statesUsers ? shortBounds(least, most) : counted(fallen, 'service')) + ' at stake';
    wide(text) && found.push(element('i', {class: 'stake', text}));
  }
  if (isLarge && isDown(n) && answer.causes.has(n)) {
    const cause = answer.causes.get(n);
    const words = cause.standby.length > 0 ? standbysInVain(cause.standby) : reason(cause);
    found.push(element('span', {class: 'reason'}, words));
  }
  return found;
}

/* The least room for a name that is read from top to bottom. */
const UPRIGHT = {width: 24, height: 70};

/**
 * A node as a tile.
 *
 * @param bounds where it stands, in the pixels of its map
 * @param fact a line below its name, or several of which the first that fits is shown
 */
function tile(n, bounds, fact, hasHeat) {
  const isLarge = bounds.width > 190 && bounds.height > 96;
  const mostLines = bounds.height < 50 ? 1 : bounds.height < 76 ? 2 : 3;
  const whole = Math.max(1, bounds.width - (bounds.width < 110 ? 15 : 19));
  const [nameSize, size] = isLarge ? [17, 'large'] : nameSizeIn(nameOf(n), whole);
  const beside = whole - (steps.has(n) ? 22 : 0);
  // The number of a step makes way for the name where there isn't room for both.
  const isLow = beside < whole && bounds.height > 46 && !canRead(nameOf(n), beside, mostLines, nameSize);
  const width = isLow ? whole : beside;
  const isRead = bounds.height >= 23 && canRead(nameOf(n), width, mostLines, nameSize);
  const lineHeight = isLarge ? 18 : 15;
  const nameLines = Math.min(mostLines, linesOf(nameOf(n), width, nameSize));
  const fitting = Math.max(0, Math.floor((bounds.height - 8 - nameLines * (isLarge ? 21 : 17)) / lineHeight));
  const shown = isRead ? firstOf(lines(n, bounds, fact, isLarge, hasHeat), fitting) : [];
  // What is too narrow for a name, or would break a word, may be high enough for it.
  const isHigh = bounds.width >= UPRIGHT.width && bounds.height >= UPRIGHT.height;
  const isBetterUpright = shown.length === 0 && !isWhole(nameOf(n), width, nameSize)
    && textWidth(nameOf(n), 12.5, 600) <= bounds.height - 12;
  const isUpright = isHigh && (!isRead || isBetterUpright);
  return labelled(button(
    {class: `tile ${classes(n, hasHeat)} ${isUpright ? '' : size} ${bounds.width < 110 ? 'close' : ''} ${['', 'flat', '', 'tall'][mostLines]} ${isLow ? 'low' : ''} ${isUpright ? 'upright' : ''}`, 'data-n': n,
      'data-state': stateWord(n) || 'up', tabindex: -1, title: tip(n)},
    (isRead || isUpright) && element('b', {dir: 'auto', text: nameOf(n)}),
    bounds.width > LEAST_SIDE - 4 && badge(n),
    !isUpright && shown), n);
}

/** A bar at the foot of what stands for many: how much of it is down. */
function share(lost, whole) {
  const bar = element('span', {class: 'share'});
  bar.style.width = 100 * lost / Math.max(1, whole) + '%';
  return lost > 0 && bar;
}

/** What stands for many that have no room of their own: it opens their list. */
function summary(bounds, members, title, filters) {
  const lost = members.filter(isDown).length;
  const words = lost > 0 ? grouped(lost) + ' down' : view.removed.length > 0 ? 'none down' : '';
  const step = members.find(n => steps.has(n));
  const [short] = title.match(/[\d,]+/);
  const fits = (some, lines) => textWidth(some, 13.5, 600) <= (bounds.width - 14) * lines
    && some.split(' ').every(word => textWidth(word, 13.5, 600) <= bounds.width - 14);
  const text = fits(title, 1) || (bounds.height > 58 && fits(title, 1.9)) ? title : fits(short, 1) ? short : '';
  const hasWords = words !== '' && textWidth(words, 12) <= bounds.width - 14 && bounds.height >= 42;
  const unseen = [text === title ? '' : title, hasWords ? '' : words].filter(some => some !== '').join(', ');
  const made = button(
    {class: 'tile summary', tabindex: -1, title: `${title}${words && ', ' + words}: list them`, 'data-lost': lost,
      'data-count': members.length, 'aria-label': text === '' && unseen,
      on: {click: () => listed(filters)}},
    text && element('b', {text}), hasWords && element('i', {text: words}), share(lost, members.length),
    step !== undefined && badge(step), text !== '' && unseen !== '' && element('span', {class: 'unseen', text: ', ' + unseen}));
  stoodFor.set(made, new Set(members));
  return made;
}

/** Which nodes an element stands for that is no node's own: for the thread. */
const stoodFor = new WeakMap();
