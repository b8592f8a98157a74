/* Mouse, finger and keyboard. Every element that stands for a node says which, and what a click on
   it does if that isn't the usual. */

const nodeOf = made => Number(made.dataset.n);

/* The last click, for the second of a double click takes it back. */
let lastClick = {node: NONE, removed: [], why: NONE, tab: ''};

function click(made, event) {
  const n = nodeOf(made);
  const isBoxed = made.matches('.caption') || made.matches('.box');
  if (event.detail === 2 && isBoxed && lastClick.node === n) {
    const {removed, why, tab} = lastClick;
    lastClick = {...lastClick, node: NONE};
    go({removed, why, tab, at: n}, true);
    return;
  }
  lastClick = {node: n, removed: view.removed, why: view.why, tab: view.tab};
  if (made.dataset.act === 'toggle') {
    toggle(n);
  } else if (made.dataset.act === 'explain' || event.shiftKey || event.altKey) {
    explain(n);
  } else if (event.pointerType === 'touch') {
    tap(n);
    return;
  } else {
    act(n);
  }
}

/** A finger that slips takes nothing away: the first tap looks, and offers to. */
function tap(n) {
  explain(n);
  const tapped = byId('tapped');
  const close = () => {
    tapped.hidden = true;
  };
  const change = () => {
    toggle(n);
    close();
  };
  refill(tapped, element('span', {}, element('bdi', {text: nameOf(n)}), ' ',
    element('small', {text: [kindWord(n), stateWord(n) || 'up'].join(', ')})),
  button({class: 'action strong', text: isRemoved(n) ? 'Restore' : 'Remove', on: {click: change}}),
  button({class: 'action', text: 'Close', on: {click: close}}));
  tapped.hidden = false;
}

document.addEventListener('click', event => {
  const made = event.target.closest('[data-n]');
  if (made !== null) {
    click(made, event);
  }
});

/* Where a band of tiles is entered by the Tab key: where it was left. */
const entrances = new Map();
const BANDS = ['services', 'strip', 'loose', 'places'];
const tilesIn = band => [...byId(band).querySelectorAll('button')];

/** One stop in each band; arrows lead on from there. */
function setEntrances() {
  for (const band of BANDS) {
    const tiles = tilesIn(band);
    const entrance = tiles.find(made => made.dataset.n === entrances.get(band)) ?? tiles[0];
    if (entrance !== undefined) {
      entrance.tabIndex = 0;
    }
  }
}

document.addEventListener('focusin', event => {
  const band = BANDS.find(name => byId(name).contains(event.target));
  if (band !== undefined && event.target.dataset.n !== undefined) {
    tilesIn(band).forEach(made => {
      made.tabIndex = made === event.target ? 0 : -1;
    });
    entrances.set(band, event.target.dataset.n);
  }
});

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

function centre(made) {
  const bounds = made.getBoundingClientRect();
  return [bounds.left + bounds.width / 2, bounds.top + bounds.height / 2];
}

/** The nearest tile that way; what lies aside counts as twice as far. */
function neighbourOf(made, band, [right, down]) {
  const [x, y] = centre(made);
  let best = null;
  let least = Infinity;
  for (const other of tilesIn(band)) {
    const [ox, oy] = centre(other);
    const ahead = (ox - x) * right + (oy - y) * down;
    const aside = Math.abs((ox - x) * down) + Math.abs((oy - y) * right);
    if (other !== made && ahead > 2 && ahead + 2 * aside < least) {
      least = ahead + 2 * aside;
      best = other;
    }
  }
  return best;
}

function move(event, made) {
  const band = BANDS.find(name => byId(name).contains(made));
  const next = band === undefined ? null : neighbourOf(made, band, ARROWS[event.key]);
  if (band !== undefined) {
    event.preventDefault();
  }
  if (next !== null) {
    made.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

const isTyping = target => target.matches('input, select, textarea');

document.addEventListener('keydown', event => {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (isTyping(target)) {
    if (event.key === 'Escape') {
      target.blur();
    }
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    query.focus();
    return;
  }
  if (event.key === 'Escape') {
    byId('tapped').hidden = true;
    restoreAll();
    return;
  }
  const made = target.closest('[data-n]');
  if (event.key in ARROWS && target.matches('.map button, .strip button')) {
    move(event, target);
  } else if (made !== null) {
    pressOn(made, event);
  }
});

function pressOn(made, event) {
  const n = nodeOf(made);
  if (event.key === 'Enter' && made.matches('.caption') && view.at !== n) {
    event.preventDefault();
    go({at: n});
  } else if (event.key === 'x' || event.key === 'Delete') {
    toggle(n);
  } else if (event.key === 'w') {
    explain(n);
  }
}
