/* How much of everything is in few hands: what is lost with each place or company, and what
   depends on it in any way. */

const MOST_HOLDERS = 40;
const ROW_WIDTH = 11;

/* The bands of the Internet Society. */
const bandOf = index => index < 1500 ? 'low' : index < 2500 ? 'moderate' : index < 5000 ? 'high' : 'extreme';

let basis = '';

function bases() {
  const places = Array.from(engine().hostingTypes()).map(type => ['place:' + type, 'by ' + type]);
  const kinds = kind => nodes.some(node => node.kind === kind);
  return [...places,
    ...(kinds('company') ? [['company', 'by company']] : []),
    ...(nodes.some(node => node.parent !== NONE) ? [['group', 'by group of companies']] : []),
    ...(kinds('resource') ? [['resource', 'by resource']] : [])];
}

function holders(numbers) {
  return Array.from({length: (numbers.length - 1) / ROW_WIDTH}, (_, i) => {
    const row = numbers.slice(1 + i * ROW_WIDTH, 1 + (i + 1) * ROW_WIDTH);
    return {node: row[0], behind: [row[1], row[2]], atStake: [row[3], row[4]], share: row[7], down: row[9], isNew: row[10] === 1};
  });
}

function holderRow(row, most) {
  const isNode = row.node !== NONE;
  return element('tr', {}, element('td', {}, isNode
    ? link({'data-n': row.node, 'data-act': 'toggle', title: tip(row.node)}, element('bdi', {text: nameOf(row.node)})) : '(none)',
  row.isNew && view.removed.length > 0 && element('span', {class: 'quiet', text: ' new'}), bar(row.atStake[1], most)),
  [row.atStake, row.behind].map(([least, high]) => element('td', {class: 'number', text: shortBounds(least, high)})),
  element('td', {class: 'number', text: row.share < 0 ? '' : percent(row.share, 1)}));
}

/** How even the spread is, in a sentence. */
function indexWords(index) {
  const word = basis === 'company' ? 'companies' : basis === 'group' ? 'groups' : 'places';
  return `Hosting: HHI ${grouped(Math.round(index))} (${bandOf(index)}), equal to `
    + `${(10000 / index).toFixed(1).replace('.0', '')} ${word} of the same size.`;
}

function drawConcentration(body) {
  const found = bases();
  fill(body, element('h2', {text: 'How much is in few hands?'}));
  if (found.length === 0) {
    fill(body, element('p', {text: 'The inventory has no places, companies or resources to compare.'}));
    return;
  }
  basis = found.some(([key]) => key === basis) ? basis : found[0][0];
  const numbers = engine().concentration(Int32Array.from(view.removed), basis);
  const rows = holders(numbers);
  const most = Math.max(1, ...rows.map(row => row.atStake[1]));
  fill(body, element('div', {class: 'filters'}, choice('Arranged', basis, found, value => {
    basis = value;
    draw();
  })),
  numbers[0] >= 0 && element('p', {text: indexWords(numbers[0])}),
  element('table', {}, element('thead', {}, element('tr', {}, ['Lost', 'Lost if this fails', 'Depend on it', 'Hosts'].map(
    (text, i) => element('th', {scope: 'col', class: i > 0 ? 'number' : '', text})))),
  element('tbody', {}, rows.slice(0, MOST_HOLDERS).map(row => holderRow(row, most)))),
  rows.length > MOST_HOLDERS && element('p', {class: 'quiet', text: `and ${grouped(rows.length - MOST_HOLDERS)} more`}));
}
