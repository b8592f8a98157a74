/* The inventory, for showing it. What fails, and why, the engine says: nothing of that is here. */

const model = JSON.parse(byId('model').textContent);
const count = model.ids.length;
const all = Array.from({length: count}, (_, n) => n);
const numberOf = new Map(model.ids.map((id, n) => [id, n]));

const NONE = -1;
const shownText = text => model.shown[text] ?? model.texts[text];

/** By node. Users are the sum over the audiences, or NONE if it states none. */
const nodes = all.map(n => ({
  number: n, id: model.ids[n], kind: '', name: '', description: '', type: '', users: NONE,
  count: 1, criticality: NONE, company: NONE, parent: NONE, place: NONE,
  owner: '', source: '', link: '', tags: [], attributes: [],
  requires: [], requiredBy: [],
}));

/** The nodes in a requirement; the parameters of groups are no nodes. */
function members(rows, from, to) {
  const found = [];
  for (let at = from; at < to; at++) {
    if (rows[at] < 0) {
      at += 2;
    } else {
      found.push(rows[at]);
    }
  }
  return found;
}

function readField(node, key, rows, from, to) {
  switch (key) {
    case 'name': case 'description': case 'owner': case 'source': case 'type':
      node[key] = shownText(rows[from]);
      break;
    case 'link':
      node.link = model.texts[rows[from]];
      break;
    case 'tags':
      node.tags = rows.slice(from, to).map(shownText);
      break;
    case 'attributes':
      for (let at = from; at < to; at += 2) {
        node.attributes.push([shownText(rows[at]), shownText(rows[at + 1])]);
      }
      break;
    case 'count': case 'criticality': case 'parent':
      node[key] = rows[from];
      break;
    case 'users':
      node.users = 0;
      for (let at = from; at < to; at += 2) {
        node.users += rows[at + 1];
      }
      break;
    default: {
      const required = members(rows, from, to);
      if (key === 'company') {
        node.company = required[0];
      } else if (key === 'within' || key === 'site') {
        node.place = required[0];
      }
      required.forEach(other => node.requires.push([other, key]));
    }
  }
}

function readRows(rows) {
  let at = 0;
  for (const node of nodes) {
    node.kind = model.kinds[rows[at++]];
    for (let tag = rows[at++]; tag !== 0; tag = rows[at++]) {
      const length = rows[at++];
      readField(node, model.fields[tag - 1], rows, at, at + length);
      at += length;
    }
    node.name = node.name.trim() === '' ? node.id : node.name;
  }
}

readRows(model.rows);
nodes.forEach(node => node.requires.forEach(
  ([other, key]) => nodes[other].requiredBy.push([node.number, key])));

const ofKind = kind => all.filter(n => nodes[n].kind === kind);
const services = ofKind('service');
const statesUsers = services.some(n => nodes[n].users > 0);

/** What stands in a place, or belongs to a company, by its number. */
function gathered(parentOf) {
  const inside = new Map();
  for (const n of all) {
    const parent = parentOf(n);
    if (parent !== NONE) {
      inside.has(parent) ? inside.get(parent).push(n) : inside.set(parent, [n]);
    }
  }
  return inside;
}

/** Who operates a node: itself says so, or the nearest place around it that does. */
function operatorOf(n) {
  let at = n;
  while (at !== NONE && nodes[at].company === NONE) {
    at = nodes[at].place;
  }
  return at === NONE ? NONE : nodes[at].company;
}

/* Two ways to arrange the same nodes: each has its boxes, and what is in them. */
const arrangements = {
  place: {
    box: 'site', inside: gathered(n => nodes[n].place), parentOf: n => nodes[n].place,
    word: 'Where it stands', whole: 'all places',
  },
  company: {
    box: 'company', word: 'Who operates it', whole: 'all companies',
    parentOf: n => nodes[n].kind === 'company' ? nodes[n].parent : operatorOf(n),
  },
};
arrangements.company.inside = gathered(arrangements.company.parentOf);

function isInside(n, place, parentOf) {
  for (let at = n; at !== NONE; at = parentOf(at)) {
    if (at === place) {
      return true;
    }
  }
  return false;
}
