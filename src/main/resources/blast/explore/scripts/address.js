/* What is shown, as it stands in the address: a link holds all of it, and back and forward walk
   through it. */

const TABS = ['why', 'next', 'concentration', 'nodes'];

const view = {removed: [], why: NONE, tab: '', at: NONE, by: 'place', unknown: []};

/* Why, once there is something to explain; else what would be worst. */
const tabShown = () => view.tab || (view.removed.length > 0 || view.why !== NONE ? 'why' : 'next');

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The node of an id; one that isn't there is kept, to be named. */
function nodeAt(text, unknown) {
  const id = decoded(text);
  const n = numberOf.get(id);
  if (n === undefined) {
    unknown.push(id);
    return NONE;
  }
  return n;
}

function readAddress(hash) {
  const read = {removed: [], why: NONE, tab: '', at: NONE, by: 'place', unknown: []};
  for (const part of hash.replace(/^#/, '').split('&')) {
    const equals = part.indexOf('=');
    const [key, value] = [part.slice(0, equals), part.slice(equals + 1)];
    if (equals < 0 || value === '') {
      continue;
    }
    if (key === 'remove') {
      const found = value.split(',').filter(id => id !== '').map(id => nodeAt(id, read.unknown));
      read.removed = [...new Set(found.filter(n => n !== NONE))];
    } else if (key === 'why') {
      read.why = nodeAt(value, read.unknown);
    } else if (key === 'at') {
      read.at = nodeAt(value, read.unknown);
    } else if (key === 'tab' && TABS.includes(value)) {
      read.tab = value;
    } else if (key === 'by' && value in arrangements) {
      read.by = value;
    }
  }
  if (read.at !== NONE && nodes[read.at].kind !== arrangements[read.by].box) {
    read.at = NONE;
  }
  Object.assign(view, read);
}

function address() {
  const encoded = n => encodeURIComponent(nodes[n].id);
  const parts = [];
  if (view.removed.length > 0) {
    parts.push('remove=' + view.removed.map(encoded).join(','));
  }
  if (view.why !== NONE) {
    parts.push('why=' + encoded(view.why));
  }
  if (view.tab !== '') {
    parts.push('tab=' + view.tab);
  }
  if (view.by !== 'place') {
    parts.push('by=' + view.by);
  }
  if (view.at !== NONE) {
    parts.push('at=' + encoded(view.at));
  }
  // An empty address stands for what the page was made to show at first; this one shows nothing.
  return '#' + (parts.length === 0 && startAddress() !== '' ? 'remove=' : parts.join('&'));
}

const startAddress = () => document.documentElement.dataset.start;
const addressNow = () => location.hash.length > 1 ? location.hash : startAddress();

/** Shows what the address says. */
function follow() {
  readAddress(addressNow());
  draw();
}

/** Changes what is shown, as a step that Back undoes; `replaces` when it belongs to the last step. */
function go(change, replaces = false) {
  const before = address();
  Object.assign(view, {unknown: []}, change);
  const after = address();
  if (after !== before) {
    replaces ? history.replaceState(null, '', after) : history.pushState(null, '', after);
  }
  draw();
}

/* What is done to a node. */

function toggle(n) {
  const removed = view.removed.includes(n)
    ? view.removed.filter(other => other !== n) : [...view.removed, n];
  // Who works through the table goes on with it.
  go({removed, why: NONE, tab: view.tab === 'nodes' ? 'nodes' : ''});
}

const explain = n => go({why: n, tab: 'why'});
const restoreAll = () => go({removed: [], why: NONE, tab: ''});

/** What a click does: what is up goes, what is down is explained, what is removed comes back. */
function act(n) {
  isDown(n) && !isRemoved(n) ? explain(n) : toggle(n);
}
