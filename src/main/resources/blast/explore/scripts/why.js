/* Why: the way from a victim back to what was removed, and what is around it. */

/* Of a long way the beginning and the end are shown. */
const MOST_STEPS = 24;
const MOST_NEIGHBOURS = 24;

/** The way that is explained, from a node that is down. */
const wayFrom = n => n === NONE || !isDown(n) || isRemoved(n) ? [] : Array.from(engine().chain(n));

function card(n, number) {
  const facts = [kindWord(n), usersWords(n), (stateWord(n) || 'up').toUpperCase()].filter(word => word !== '');
  return button({class: 'card ' + classes(n, false), 'data-n': n, 'data-act': 'explain', title: tip(n)},
    element('b', {dir: 'auto', text: nameOf(n)}), element('small', {text: facts.join(' · ')}),
    number !== undefined && element('span', {class: 'badge', text: number}));
}

/** Why a step fell, in words that lead to the next. */
function stepWords(n) {
  const cause = answer.causes.get(n);
  if (cause === undefined) {
    return null;
  }
  const standbys = cause.standby.slice(0, 6);
  return element('div', {class: 'because'}, element('div', {}, standbys.length > 0 && [
    element('p', {text: standbysInVain(cause.standby) + ':'}), element('div', {class: 'chips'}, standbys.map(chipOf)),
  ], element('p', {text: stepReason(cause)})));
}

const chipOf = n => button({class: 'small ' + look(n), 'data-n': n, 'data-act': 'explain', 'data-state': stateWord(n) || 'up',
  title: tip(n)}, element('bdi', {text: nameOf(n)}));

function way(chain) {
  const isCut = chain.length > MOST_STEPS;
  const head = isCut ? MOST_STEPS - 6 : chain.length;
  return element('ol', {class: 'steps'}, chain.map((n, i) => {
    if (isCut && i >= head && i < chain.length - 5) {
      return i === head && element('li', {class: 'cut', text: `… ${grouped(chain.length - head - 5)} more steps …`});
    }
    return element('li', {}, card(n, i + 1), i < chain.length - 1 && stepWords(n));
  }), !isRemoved(chain[chain.length - 1]) && element('li', {class: 'cut', text: '… and so on, back to what was removed.'}));
}

/** A paragraph in which a few nodes can be clicked. */
function paragraphOf(words, list) {
  return element('div', {class: 'note'}, element('p', {text: words}),
    element('div', {class: 'chips'}, list.slice(0, 12).map(chipOf), list.length > 12 && `+ ${grouped(list.length - 12)} more`));
}

/** What its state means, where it isn't plainly up. */
function stateNotes(n) {
  const notes = [];
  if (isRemoved(n)) {
    notes.push(element('p', {text: 'It was removed here.'}));
  } else if (isDegraded(n)) {
    notes.push(paragraphOf('It works with less, because of:', Array.from(engine().because(n))));
  }
  if (isAtRisk(n)) {
    const hope = Array.from(engine().lastHope(n));
    notes.push(paragraphOf(hope.length === 1 ? 'It depends now only on:' : 'It depends now on each of:', hope));
  }
  if (isInVain(n)) {
    notes.push(paragraphOf('It works and stands by, but what would switch to it is lost. In vain for:', [answer.vain.get(n)]));
  }
  if (answer.circle.includes(n)) {
    notes.push(element('p', {text: 'Careful: it counts as up only through a circle of nodes that hold each other up.'}));
  }
  if (!isDown(n) && view.removed.length === 0) {
    notes.push(element('p', {text: aloneWords(n)}));
  }
  return notes;
}

/* A link of an inventory leads out of this page: only where it plainly goes to one. */
const isWebLink = text => /^https?:\/\//i.test(text);

/** What the inventory says of a node. */
function factsOf(n) {
  const node = nodes[n];
  const rows = [];
  const add = (key, ...value) => rows.push(element('div', {}, element('dt', {text: key}), element('dd', {dir: 'auto'}, value)));
  add('Id', element('code', {text: node.id}));
  node.criticality !== NONE && add('Criticality', model.criticalities[node.criticality]);
  node.count > 1 && add('Machines', grouped(node.count));
  node.company !== NONE && add('Company', nodeLink(node.company));
  node.parent !== NONE && add('Group', nodeLink(node.parent));
  node.place !== NONE && add('Place', placesAround(n));
  node.owner && add('Owner', node.owner);
  node.source && add('Source', node.source);
  node.link && add('Link', isWebLink(node.link)
    ? element('a', {href: node.link, rel: 'noreferrer noopener', target: '_blank', text: node.link}) : node.link);
  node.tags.length > 0 && add('Tags', node.tags.join(', '));
  node.attributes.forEach(([key, value]) => add(key, value));
  return element('dl', {class: 'about-node'}, rows.slice(0, 40));
}

function placesAround(n) {
  const around = [];
  for (let at = nodes[n].place; at !== NONE && around.length < 8; at = nodes[at].place) {
    around.push(around.length > 0 && ' in ', nodeLink(at));
  }
  return around;
}

function neighbours(title, pairs) {
  const list = [...new Set(pairs.map(([n]) => n))].sort(worstFirst);
  return list.length === 0 ? null : [
    element('h3', {text: `${title} (${grouped(list.length)})`}),
    element('div', {class: 'chips'}, list.slice(0, MOST_NEIGHBOURS).map(chipOf),
      list.length > MOST_NEIGHBOURS && element('span', {class: 'quiet', text: `+ ${grouped(list.length - MOST_NEIGHBOURS)} more`})),
  ];
}

function question(n, chain) {
  if (chain.length > 0) {
    return ['Why is ', named(n), ' down?'];
  }
  return [named(n)];
}

function drawWhy(body, chain) {
  const n = subject;
  if (n === NONE) {
    fill(body, element('h2', {text: 'Nothing is removed'}), element('p', {text: 'Click anything to take it away, or Shift-click to look at it only.'}));
    return;
  }
  const node = nodes[n];
  fill(body, element('h2', {}, question(n, chain)),
    chain.length === 0 ? card(n) : element('p', {class: 'quiet', text: 'Read from the top: each fell because of the next.'}),
    chain.length > 0 && way(chain), stateNotes(n),
    element('p', {class: 'acts'}, (isRemoved(n) || !isDown(n)) && button({class: 'action', id: 'toggle',
      text: isRemoved(n) ? 'Restore it' : 'Remove it', on: {click: () => toggle(n)}}),
    isDown(n) && !isRemoved(n) && button({class: 'action', text: 'Remove it as well', on: {click: () => toggle(n)}})),
    node.description && element('p', {class: 'description', dir: 'auto', text: node.description}),
    factsOf(n), neighbours('What it depends on', node.requires), neighbours('What depends on it', node.requiredBy));
}
