/* The answer in words: what was removed, who is hit, why, and what would have helped. */

const MOST_CHIPS = 8;
const MOST_SHARES = 3;

/** From how many victims on, as one in so many of them, a reason is the reason. */
const VAIN_PART = 3;
const SAVED_PART = 4;

function chips() {
  const shown = view.removed.slice(0, MOST_CHIPS);
  const rest = view.removed.length - shown.length;
  return element('p', {class: 'lost'}, 'Without ', shown.map(n => element('span', {class: 'chip'},
    element('bdi', {text: nameOf(n)}),
    button({'aria-label': 'Restore ' + nameOf(n), title: 'Restore it', text: '✕', on: {click: () => toggle(n)}}))),
  rest > 0 && link({text: 'and ' + grouped(rest) + ' more', on: {click: () => listed({state: 'removed'})}}));
}

/** The large line. */
function headline() {
  const {down, everyone} = answer;
  if (view.removed.length === 0) {
    return services.length === 0 ? counted(count, 'node')
      : everyone.most > 0 ? `${people(everyone.least, everyone.most)} use ${servicesWords()}`
        : counted(services.length, 'service');
  }
  if (down.services === 0) {
    return services.length === 0 ? counted(answer.victims.length, 'node') + ' down with it' : 'No service goes down';
  }
  if (down.most < 0) {
    return `${grouped(down.services)} of ${counted(services.length, 'service')} down`;
  }
  if (down.most === 0) {
    return down.silent === 0 ? 'No people hit' : '0 people hit, as far as stated';
  }
  const part = ` — ${down.least === down.most ? '' : 'up to '}${percent(down.most, everyone.most)} of all users`;
  return `${people(down.least, down.most)} hit${part}`;
}

const servicesWords = () =>
  services.length === 1 ? 'this service' : `these ${grouped(services.length)} services`;

/** What most is lost by, of what costs least else. */
function worstAlone() {
  const order = (a, b) => alone[b].most - alone[a].most || alone[b].least - alone[a].least
    || alone[b].services - alone[a].services || alone[a].down - alone[b].down || a - b;
  return all.filter(n => alone[n].services > 0).sort(order)[0] ?? NONE;
}

const nodeLink = (n, acts = explain) => link({'data-n': n, 'data-act': acts === toggle ? 'toggle' : 'explain',
  title: tip(n)}, element('bdi', {text: nameOf(n)}));

function sentenceOfNothing() {
  const worst = worstAlone();
  const {least, most, services: fallen} = worst === NONE ? {} : alone[worst];
  return ['Click anything to take it away and see what goes with it. ', worst === NONE
    ? (services.length > 0 ? 'No single loss takes a service down.' : 'The inventory has no services.')
    : ['Worst single loss: ', nodeLink(worst, toggle), ' — ', counted(fallen, 'service'),
      most >= 0 ? ', ' + people(least, most) : '', '.']];
}

/** Nobody is down. */
function sentenceOfCalm() {
  const {atRisk, degraded, victims} = answer;
  const said = [];
  if (atRisk.services > 0) {
    said.push(counted(atRisk.services, 'service hangs', 'services hang') + ' by one thread: one more loss takes '
      + (atRisk.services === 1 ? 'it' : 'them') + ' down.');
  }
  if (degraded.services > 0) {
    said.push(counted(degraded.services, 'service works', 'services work') + ' with less.');
  }
  if (victims.length > 0) {
    said.push(counted(victims.length, 'other node goes', 'other nodes go') + ' down with '
      + (view.removed.length === 1 ? 'it.' : 'them.'));
  }
  if (said.length === 0) {
    const isNeeded = view.removed.some(n => nodes[n].requiredBy.length > 0);
    said.push(isNeeded ? 'What depends on it has another way.' : 'Nothing depends on it.');
  }
  return said.join(' ');
}

function sentenceOfLoss() {
  const fallen = answer.victims.filter(n => nodes[n].kind === 'service').sort(byUsers);
  if (fallen.length === 0) {
    return 'No other service falls with ' + (view.removed.length === 1 ? 'it.' : 'them.');
  }
  const vain = answer.withStandbyInVain;
  if (vain * VAIN_PART >= fallen.length) {
    const whose = fallen.length === 1 ? ['The service ', nodeLink(fallen[0]), ' has']
      : [`${vain === fallen.length ? 'All' : grouped(vain) + ' of the'} ${grouped(fallen.length)} services`
        + (vain === 1 ? ' has' : ' have')];
    return [element('b', {}, whose, ' a standby that still works, but nothing can switch to it.')];
  }
  const worst = fallen[0];
  const cause = answer.causes.get(worst);
  if (fallen.length === 1) {
    return [element('b', {}, nodeLink(worst), ' falls'), ': it ', reason(cause), '.'];
  }
  const most = nodes[worst].users > 0 ? [', the most used is ', nodeLink(worst), ` (${nodes[worst].users < MILLION ? usersWords(worst) : roughNumber(nodes[worst].users)})`]
    : [', one of them is ', nodeLink(worst)];
  return [element('b', {text: grouped(fallen.length) + ' services fall'}), most, ': it ', reason(cause), '.'];
}

/** What would have saved a good part of the victims, if one thing would. */
function savedSentence() {
  const {saved, down, victims} = answer;
  if (!saved) {
    return null;
  }
  const fallen = victims.filter(n => nodes[n].kind === 'service').length;
  const itself = nodes[saved.node].kind === 'service' ? 1 : 0;
  const spared = down.services - saved.services - itself;
  if (spared <= 0 || spared * SAVED_PART < fallen) {
    return null;
  }
  return [' Had ', nodeLink(saved.node), ` survived, ${saved.services === 0 ? 'none' : grouped(saved.services)} would be down`,
    saved.services > 0 && saved.most >= 0 ? ', ' + people(saved.least, saved.most) + ' hit.' : '.'];
}

function sentence() {
  if (view.removed.length === 0) {
    return sentenceOfNothing();
  }
  return answer.down.services === 0 ? sentenceOfCalm() : [sentenceOfLoss(), savedSentence()];
}

/** Shares of populations, and what the numbers leave out. */
function smallPrint() {
  const said = [];
  const {down, everyone, audiences, circle} = answer;
  const impact = view.removed.length > 0 ? down : everyone;
  const declared = audiences.filter(({audience}) => model.populations[audience] > 0);
  const shares = declared.slice(0, MOST_SHARES).map(({audience, least, most}, i) => {
    const name = model.audienceNames[audience];
    const [low, high] = [least, most].map(users => percent(users, model.populations[audience]));
    return [i > 0 && ', ', element('bdi', {text: name < 0 ? model.audiences[audience] : shownText(name)}),
      `: ${low === high ? '' : low.replace(' %', '') + ' to '}${high}`];
  });
  if (shares.length > 0) {
    const more = declared.length - shares.length;
    said.push(['Of the population: ', shares, more > 0 && ` and ${grouped(more)} more`]);
  }
  if (impact.silent > 0 && impact.services > 0) {
    said.push(impact.silent === impact.services ? 'Users: not stated'
      : `${grouped(impact.silent)} of the ${counted(impact.services, 'service')} ${impact.silent === 1 ? 'states' : 'state'} no users`);
  }
  if (circle.length > 0) {
    said.push(['Careful: ', namesOf(circle), circle.length === 1 ? ' is' : ' are', ' up only through each other']);
  }
  if (view.unknown.length > 0) {
    said.push([element('b', {text: 'Not in this inventory: '}), element('bdi', {text: view.unknown.slice(0, 5).join(', ')})]);
  }
  return element('p', {class: 'small-print'}, said.map((piece, i) => [i > 0 && ' · ', piece]));
}

const fact = (number, words, look) => element('div', {class: `fact ${look}`}, element('b', {text: number}), element('span', {text: words}));

function facts() {
  if (view.removed.length === 0) {
    return ['service', 'server', 'site', 'resource', 'company'].map(kind => [kind, ofKind(kind).length])
      .filter(([, number]) => number > 0).slice(0, 4).map(([kind, number]) => fact(grouped(number),
        kind === 'site' ? (number === 1 ? 'place' : 'places') : number === 1 ? kind : PLURALS[kind], ''));
  }
  const {down, degraded, atRisk, machines, machinesDown} = answer;
  return [
    services.length > 0 ? [
      fact(grouped(down.services), `of ${counted(services.length, 'service')} down`, down.services > 0 ? 'down' : ''),
      fact(grouped(degraded.services), 'degraded', degraded.services > 0 ? 'degraded' : ''),
      fact(grouped(atRisk.services), 'at risk', atRisk.services > 0 ? 'risk' : '')]
      : fact(grouped(answer.victims.length), `of ${counted(count, 'node')} down`, 'down'),
    machines > 0 && fact(percent(machinesDown, machines), 'of machines lost', ''),
  ];
}

function drawVerdict() {
  const verdict = byId('verdict');
  const {down, degraded, atRisk} = answer;
  verdict.className = 'verdict' + (view.removed.length === 0 ? '' : down.services > 0 ? ' hit' : ' calm');
  Object.assign(verdict.dataset, {
    removed: view.removed.map(n => model.ids[n]).join(','), servicesDown: down.services,
    degraded: degraded.services, atRisk: atRisk.services, silent: down.silent,
    atLeast: down.least, atMost: down.most, nodesDown: answer.states.filter(state => state === 3).length,
  });
  const description = model.description < 0 ? '' : shownText(model.description);
  refill(verdict,
    element('div', {class: 'said'},
      view.removed.length > 0 ? chips() : element('p', {class: 'lost about', dir: 'auto', text: description}),
      element('p', {class: 'headline' + (headline().length > 60 ? ' long' : '')}, unbroken(headline())),
      element('p', {class: 'sentence'}, sentence()),
      smallPrint()),
    element('div', {class: 'facts-row'}, facts()));
}

/** A share and its sign stay on one line. */
const unbroken = text => text.split(/(\d[\d.]* %)/).map((piece, i) => i % 2 === 1 ? element('span', {text: piece}) : piece);

/** For those who listen: the same in a sentence. */
function sayVerdict() {
  const {down, degraded, atRisk} = answer;
  byId('said').textContent = view.removed.length === 0 ? 'Nothing is removed. ' + headline() + '.'
    : `Without ${view.removed.slice(0, 3).map(nameOf).join(', ')}: ${headline()}. `
      + `${counted(down.services, 'service')} down, ${grouped(degraded.services)} degraded, ${grouped(atRisk.services)} at risk.`;
}
