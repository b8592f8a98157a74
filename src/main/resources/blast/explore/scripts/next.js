/* What would be worst: with nothing removed the single points of failure, else the worst next
   loss. */

/* Each is a question to the engine; more would be felt. */
const MOST_CANDIDATES = 40;
const MOST_ROWS = 40;

let kindAsked = '';

const fitsKind = n => kindAsked === '' || nodes[n].kind === kindAsked;

function singlePoints() {
  return all.filter(n => alone[n].services > 0 && fitsKind(n)).map(n => ({node: n, ...alone[n]}));
}

/** What services at risk depend on comes first: it can't be told from what single losses do. */
function candidates() {
  const hopes = new Set();
  services.filter(isAtRisk).slice(0, 200).forEach(n => engine().lastHope(n).forEach(hope => hopes.add(hope)));
  const others = all.filter(n => alone[n].services > 0 && !hopes.has(n));
  const order = (a, b) => stake(b) - stake(a) || alone[b].services - alone[a].services || a - b;
  return [...[...hopes].sort(order), ...others.sort(order)].filter(n => !isDown(n) && fitsKind(n));
}

function worstNext() {
  const found = candidates();
  const tried = found.slice(0, MOST_CANDIDATES);
  const rows = outcomes(tried, engine().next(Int32Array.from(view.removed), Int32Array.from(tried)));
  // A service that is removed itself is one more that is down: that is no news.
  const worse = rows.filter(row => row.services
    > answer.down.services + (nodes[row.node].kind === 'service' ? 1 : 0));
  return {rows: worse, left: found.length - tried.length};
}

function bar(part, whole) {
  const made = element('span', {class: 'bar'}, element('span'));
  made.firstChild.style.width = 100 * Math.max(0, part) / Math.max(1, whole) + '%';
  return made;
}

function kindChoice() {
  const kinds = model.kinds.filter(kind => nodes.some(node => node.kind === kind));
  return choice('Kind', kindAsked, [['', 'all kinds'], ...kinds.map(kind => [kind, PLURALS[kind]])], value => {
    kindAsked = value;
    draw();
  });
}

/** A list of options under a name. */
function choice(name, chosen, options, act) {
  const select = element('select', {'aria-label': name, 'data-key': name, on: {change: event => act(event.target.value)}},
    options.map(([value, text]) => element('option', {value, text})));
  select.value = chosen;
  return select;
}

function lossRow(row, most) {
  const word = nodes[row.node].kind === 'service' && view.removed.length === 0 ? ', besides itself' : '';
  return resultRow(row, most, [link({'data-n': row.node, 'data-act': 'toggle', title: tip(row.node)},
    element('bdi', {text: nameOf(row.node)})), ' ', element('span', {class: 'quiet', text: kindWord(row.node) + word})]);
}

/** What would be lost, and who is hit then. */
const resultRow = (row, most, lost) => element('tr', {},
  element('td', {}, lost, bar(statesUsers ? row.most : row.services, most)),
  statesUsers && element('td', {class: 'number', text: row.most < 0 ? 'not stated' : shortBounds(row.least, row.most)}),
  element('td', {class: 'number', text: grouped(row.services)}));

function lossTable(words, rows) {
  const [lost, users, fallen] = words;
  return element('table', {}, element('thead', {}, element('tr', {}, element('th', {scope: 'col', text: lost}),
    statesUsers && element('th', {scope: 'col', class: 'number', text: users}),
    element('th', {scope: 'col', class: 'number', text: fallen}))), element('tbody', {}, rows));
}

/* Pairs were searched for when the page was made: for services, the most used first. */
const pairs = model.pairs.map(([one, other, fallen, least, most]) => ({both: [one, other], services: fallen, least, most}));

const pairsShown = () => pairs.filter(({both}) => both.some(fitsKind));

/** Two that take services down together, though neither does alone. */
function pairsTable() {
  const shown = pairsShown();
  if (shown.length === 0) {
    return [];
  }
  const most = Math.max(1, ...shown.map(row => statesUsers ? row.most : row.services));
  return [
    element('h3', {id: 'pairs', text: 'Two at once'}),
    lossTable(['Lost together', 'Users hit', 'Services'], shown.map(row => resultRow(row, most,
      link({title: 'Take both away', on: {click: () => go({removed: row.both, why: NONE, tab: ''})}},
        row.both.map((n, i) => [i > 0 && ' + ', element('bdi', {text: nameOf(n)})]))))),
    element('p', {class: 'quiet', text: `Places, companies and resources, of which no single one takes down the same service: `
      + `the worst pairs for ${model.pairsFor < services.length ? `the ${grouped(model.pairsFor)} most used services` : 'all services'}. `
      + 'On the command line, blast cuts finds all of them, and sets of more.'}),
  ];
}

function drawNext(body) {
  const isFirst = view.removed.length === 0;
  const {rows, left} = isFirst ? {rows: singlePoints(), left: 0} : worstNext();
  rows.sort((a, b) => b.most - a.most || b.least - a.least || b.services - a.services
    || (model.ids[a.node] < model.ids[b.node] ? -1 : 1));
  const most = Math.max(1, ...rows.slice(0, MOST_ROWS).map(row => statesUsers ? row.most : row.services));
  fill(body, element('h2', {text: isFirst ? 'What hurts most if it goes?' : 'What would be worst next?'}),
    element('div', {class: 'filters'}, kindChoice(), isFirst && pairsShown().length > 0
      && link({text: 'Two at once ↓', on: {click: () => byId('pairs').scrollIntoView()}})));
  if (rows.length === 0) {
    fill(body, element('p', {text: services.length === 0 ? 'The inventory has no services.' : isFirst ? 'No single loss takes a service down.' : 'No single further loss takes another service down.'}));
  } else {
    fill(body, lossTable(isFirst ? ['Lost', 'Users hit', 'Services'] : ['Lost as well', 'Users hit then', 'Services then'],
      rows.slice(0, MOST_ROWS).map(row => lossRow(row, most))));
  }
  rows.length > MOST_ROWS && fill(body, element('p', {class: 'quiet', text: `and ${grouped(rows.length - MOST_ROWS)} more that take services down`}));
  left > 0 && fill(body, element('p', {class: 'quiet',
    text: `Tried: the ${MOST_CANDIDATES} likeliest. ${counted(left, 'other')} would hit fewer alone, and weren't tried.`}));
  isFirst && fill(body, pairsTable());
}
