/* What follows from what is removed: asked of the engine, which is the one that the command line
   runs. Everything that is shown of an answer is read from here. */

let hasRead = false;

/** It reads the inventory when it is first asked: what the page shows before is in the model. */
function engine() {
  if (!hasRead) {
    globalThis.load(model.ids, Float64Array.from(model.rows), model.texts, model.audiences,
      Float64Array.from(model.populations));
    hasRead = true;
  }
  return globalThis;
}

/** What the loss of each node alone does, besides its own. */
const alone = (() => {
  const losses = all.map(() => ({down: 0, services: 0, least: 0, most: 0}));
  for (let at = 0, n = 0; at < model.losses.length; at += 5) {
    n += model.losses[at];
    const [down, services, least, most] = model.losses.slice(at + 1, at + 5);
    losses[n] = {down, services, least, most};
  }
  return losses;
})();

/** What is at stake with the loss of a node: users where any are stated, else services. */
const stake = n => statesUsers ? Math.max(0, alone[n].most) : alone[n].services;

const impactAt = (numbers, at) => ({
  services: numbers[at], silent: numbers[at + 1], least: numbers[at + 2], most: numbers[at + 3],
});

/** What would happen, by rows of four numbers of the engine. */
const outcomes = (candidates, rows) => candidates.map((n, i) => ({
  node: n, down: rows[i * 4], services: rows[i * 4 + 1], least: rows[i * 4 + 2], most: rows[i * 4 + 3],
}));

/** Why a node is down; undefined if it isn't, or was removed. */
function readCause(n) {
  const numbers = engine().causeNumbers(n);
  let next = 5;
  const list = () => {
    const from = next + 1;
    next = from + numbers[next];
    return Array.from(numbers.slice(from, next));
  };
  return numbers.length === 0 ? undefined : {
    field: model.fields[numbers[0] - 1],
    shape: numbers[1] === 0 ? '' : model.shapes[numbers[1] - 1],
    needed: numbers[2], left: numbers[3], total: numbers[4],
    lost: list(), standby: list(), failover: list(), all: list(),
  };
}

/** Causes are asked for one by one: most of what falls is only counted. */
class Causes {
  #known = new Map();

  get(n) {
    if (!this.#known.has(n)) {
      this.#known.set(n, readCause(n));
    }
    return this.#known.get(n);
  }

  has(n) {
    return this.get(n) !== undefined;
  }
}

/** By standby that is there in vain, one that it stands by for. */
function readVain() {
  const pairs = engine().standbysInVain();
  const vain = new Map();
  for (let at = 0; at < pairs.length; at += 2) {
    vain.has(pairs[at]) || vain.set(pairs[at], pairs[at + 1]);
  }
  return vain;
}

function readImpacts() {
  const numbers = engine().users();
  return {
    down: impactAt(numbers, 0), degraded: impactAt(numbers, 4), atRisk: impactAt(numbers, 8),
    everyone: impactAt(numbers, 12), machinesDown: numbers[16], machines: numbers[17],
  };
}

function readSaved() {
  const row = engine().saved();
  return row.length === 0 ? null
    : {node: row[0], services: row[1], least: row[2], most: row[3]};
}

function readAudiences() {
  const rows = engine().audiences();
  return Array.from({length: rows.length / 3}, (_, i) => (
    {audience: rows[i * 3], least: rows[i * 3 + 1], most: rows[i * 3 + 2]}));
}

/* So many trials as what would have saved most takes are felt from so many nodes down on: then the
   rest of the answer is shown first. */
const PROMPT = 100;

/** Nothing is removed, and nothing has failed. */
function untouched() {
  const nobody = {services: 0, silent: 0, least: 0, most: 0};
  const [services, silent, least, most, machines] = model.everyone;
  return {
    removed: new Set(), states: new Int32Array(count), victims: [], circle: [], audiences: [], saved: null,
    down: nobody, degraded: nobody, atRisk: nobody, everyone: {services, silent, least, most},
    machinesDown: 0, machines, causes: new Causes(), vain: new Map(),
  };
}

/** The whole answer; what would have saved most is undefined if it is still to be asked. */
function ask(removed) {
  if (removed.length === 0) {
    return untouched();
  }
  const begun = performance.now();
  const states = engine().remove(Int32Array.from(removed));
  const answer = {removed: new Set(removed), states, ...readImpacts(), causes: new Causes()};
  answer.circle = Array.from(engine().heldByCircle());
  answer.audiences = readAudiences();
  answer.victims = all.filter(n => states[n] === 3 && !answer.removed.has(n));
  answer.vain = readVain();
  answer.withStandbyInVain = answer.vain.size > 0 ? engine().servicesWithStandbyInVain() : 0;
  answer.saved = answer.victims.length > PROMPT ? undefined : readSaved();
  answer.took = performance.now() - begun;
  return answer;
}

/** The latest answer. */
let answer = untouched();

const isRemoved = n => answer.removed.has(n);
const isDown = n => answer.states[n] === 3;
const isDegraded = n => answer.states[n] === 2 || answer.states[n] === 6;
const isAtRisk = n => answer.states[n] === 1 || answer.states[n] === 6;

/** Stands by, and works, but nothing can switch to it any more. */
const isInVain = n => answer.states[n] === 0 && answer.vain.has(n);

/** How it looks: the class of its element. */
function look(n) {
  if (isRemoved(n)) {
    return 'removed';
  }
  return ['', 'risk', 'degraded', 'down'][answer.states[n] & 3] || (isInVain(n) ? 'vain' : '');
}

function stateWord(n) {
  return isRemoved(n) ? 'removed' : STATE_WORDS[answer.states[n]] || (isInVain(n) ? 'standby in vain' : '');
}

/** Worst first: what was removed, down, degraded, at risk, in vain, up. */
const RANKS = {removed: 0, down: 1, degraded: 2, risk: 3, vain: 4, '': 5};
const rank = n => RANKS[look(n)];

const byUsers = (a, b) => nodes[b].users - nodes[a].users || a - b;
const worstFirst = (a, b) => rank(a) - rank(b) || byUsers(a, b);

/** The service that most people miss; else anything that fell; else what was removed. */
function worstVictim() {
  const fallen = answer.victims.filter(n => nodes[n].kind === 'service');
  const hit = (fallen.length > 0 ? fallen : answer.victims).sort(
    (a, b) => byUsers(a, b) || stake(b) - stake(a));
  return hit.length > 0 ? hit[0] : [...answer.removed][0] ?? NONE;
}
