/* All nodes, as a table with filters: everything that the maps show is here as well. */

const ROWS = 50;
const NO_FILTERS = {text: '', kind: '', state: '', users: '', company: '', place: '', owner: '', tag: ''};
const STATES = ['removed', 'down', 'degraded', 'at risk', 'standby in vain', 'up'];

let filters = {...NO_FILTERS};
let firstRow = 0;

/** Opens the table with such filters. */
function listed(some) {
  filters = {...NO_FILTERS, ...some};
  firstRow = 0;
  go({tab: 'nodes'});
  byId('body').focus({preventScroll: true});
}

const holds = (text, part) => text.toLowerCase().includes(part.toLowerCase());
const isCalled = (n, part) => holds(nodes[n].name, part) || holds(nodes[n].id, part);

/** Whether a node belongs to something of that name: to itself, or to what is around it. */
function belongs(n, part, parentOf) {
  if (part === 'none') {
    return parentOf(n) === NONE;
  }
  for (let at = parentOf(n); at !== NONE; at = parentOf(at)) {
    if (isCalled(at, part)) {
      return true;
    }
  }
  return isCalled(n, part) && nodes[n].kind !== 'service' && nodes[n].kind !== 'server';
}

const inState = (n, state) => state === 'degraded' ? isDegraded(n)
  : state === 'at risk' ? isAtRisk(n) : (stateWord(n) || 'up') === state;

function passes(n) {
  const node = nodes[n];
  const {text, kind, state, users, company, place: around, owner, tag} = filters;
  return (kind === '' || node.kind === kind) && (state === '' || inState(n, state))
    && (users === '' || !(node.users > 0)) && (text === '' || isCalled(n, text) || holds(node.description, text))
    && (company === '' || belongs(n, company, arrangements.company.parentOf))
    && (around === '' || belongs(n, around, arrangements.place.parentOf))
    && (owner === '' || holds(node.owner, owner)) && (tag === '' || node.tags.some(word => holds(word, tag)));
}

function filterText(key, placeholder) {
  return element('input', {type: 'search', placeholder, 'aria-label': placeholder, 'data-key': 'filter-' + key, value: filters[key],
    on: {input: event => {
      filters[key] = event.target.value.trim();
      firstRow = 0;
      drawRows();
    }}});
}

function filterChoice(key, name, options) {
  return choice(name, filters[key], options, value => {
    filters[key] = value;
    firstRow = 0;
    drawRows();
  });
}

function nodeRow(n) {
  const isGone = isRemoved(n);
  return element('tr', {}, element('td', {}, link({'data-n': n, 'data-act': 'explain', title: tip(n)}, element('bdi', {text: nameOf(n)}))),
    element('td', {class: 'quiet', text: kindWord(n)}),
    element('td', {}, element('span', {class: 'state ' + look(n), text: stateWord(n) || 'up'})),
    element('td', {class: 'number', text: nodes[n].users < 0 ? '' : grouped(nodes[n].users)}),
    element('td', {}, button({class: 'act', 'data-n': n, 'data-act': 'toggle', 'aria-label': (isGone ? 'Restore ' : 'Remove ') + nameOf(n),
      title: isGone ? 'Restore it' : 'Remove it', text: isGone ? '↺' : '✕'})));
}

function drawRows() {
  const found = all.filter(passes).sort(worstFirst);
  firstRow = Math.min(firstRow, Math.max(0, found.length - 1));
  const shown = found.slice(firstRow, firstRow + ROWS);
  refill(byId('rows'), shown.map(nodeRow));
  byId('found').textContent = found.length === 0 ? 'No node is like that'
    : `${grouped(firstRow + 1)} to ${grouped(firstRow + shown.length)} of ${counted(found.length, 'node')}`;
  byId('earlier').disabled = firstRow === 0;
  byId('later').disabled = firstRow + ROWS >= found.length;
  const isFiltered = Object.values(filters).some(value => value !== '');
  byId('unfilter').hidden = !isFiltered;
}

const turn = rows => () => {
  firstRow = Math.max(0, firstRow + rows);
  drawRows();
};

function drawNodes(body) {
  const kinds = model.kinds.filter(kind => nodes.some(node => node.kind === kind));
  const has = test => nodes.some(test);
  fill(body, element('h2', {text: 'All nodes'}), element('div', {class: 'filters'}, filterText('text', 'Name or id'),
    filterChoice('kind', 'Kind', [['', 'all kinds'], ...kinds.map(kind => [kind, PLURALS[kind]])]),
    filterChoice('state', 'State', [['', 'all states'], ...STATES.map(state => [state, state])]),
    has(node => node.company !== NONE) && filterText('company', 'Company'),
    has(node => node.place !== NONE) && filterText('place', 'Place'),
    has(node => node.owner) && filterText('owner', 'Owner'), has(node => node.tags.length > 0) && filterText('tag', 'Tag'),
    button({class: 'action', id: 'unfilter', text: 'All', title: 'Show all again', on: {click: () => listed({})}})),
  element('table', {class: 'nodes'}, element('thead', {}, element('tr', {}, ['Name', 'Kind', 'State', 'Users', ''].map((text, i) =>
    text === '' ? element('td') : element('th', {scope: 'col', class: i === 3 ? 'number' : '', text})))), element('tbody', {id: 'rows'})),
  element('p', {class: 'pages'}, button({class: 'action', id: 'earlier', text: '‹', 'aria-label': 'Earlier rows', on: {click: turn(-ROWS)}}),
    element('span', {id: 'found', role: 'status'}), button({class: 'action', id: 'later', text: '›', 'aria-label': 'Later rows', on: {click: turn(ROWS)}})));
  drawRows();
}
