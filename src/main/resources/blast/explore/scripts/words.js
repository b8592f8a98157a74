/* Numbers, people, names and reasons, said as the text reports say them. */

const MILLION = 1e6;
/* Below it, a number isn't put beside one in millions. */
const MISREAD = 1e5;

const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
const counted = (number, noun, plural = noun + 's') =>
  grouped(number) + ' ' + (number === 1 ? noun : plural);

function roughNumber(number) {
  if (number < MILLION) {
    return grouped(number);
  }
  // What would round up to 1,000 million is a billion.
  const isBillion = number >= 999950000;
  const tenths = Math.round(number / (isBillion ? 1e8 : 1e5));
  const rest = tenths % 10 === 0 ? '' : '.' + tenths % 10;
  return grouped(Math.floor(tenths / 10)) + rest + (isBillion ? ' billion' : ' million');
}

/** Bounds of people: `53.6 to 57.7 million people`. */
function people(least, most, one = 'person', several = 'people') {
  const noun = least === most && most === 1 ? one : several;
  if (most < 0) {
    return several + ': not stated';
  }
  if (most < MILLION || least < MISREAD) {
    return (least === most ? '' : grouped(least) + ' to ') + grouped(most) + ' ' + noun;
  }
  const [from, to] = [roughNumber(least), roughNumber(most)];
  const unit = to.slice(to.indexOf(' '));
  const low = from.endsWith(unit) ? from.slice(0, -unit.length) : from;
  return (from === to ? '' : low + ' to ') + to + ' ' + noun;
}

/** A number for a narrow place: `53.6 M`. */
function shortNumber(number) {
  return roughNumber(number).replace(' million', ' M').replace(' billion', ' bn');
}

function shortBounds(least, most) {
  if (most < 0) {
    return 'not stated';
  }
  const [from, to] = [shortNumber(least), shortNumber(most)];
  const unit = to.slice(-2);
  const low = /[Mn]$/.test(to) && from.endsWith(unit) ? from.slice(0, -2) : from;
  return from === to ? to : low.trim() + ' – ' + to;
}

/** A share in percent; what is not nothing is never 0, and what is not all never 100. */
function percent(part, whole) {
  if (part === 0 || whole === 0) {
    return '0 %';
  }
  if (part === whole) {
    return '100 %';
  }
  return Math.min(99.9, Math.max(0.1, 100 * part / whole)).toFixed(1) + ' %';
}

const nameOf = n => nodes[n].name;

/** What a node is, in a word. */
function kindWord(n) {
  const {kind, type} = nodes[n];
  return (kind === 'site' || kind === 'resource') && type !== '' ? type : kind;
}

/* The words of the report for each section of nodes. */
const PLURALS = {
  service: 'services', company: 'companies', resource: 'resources', server: 'servers', site: 'places',
};

const usersWords = n =>
  nodes[n].users < 0 ? '' : counted(nodes[n].users, 'user');

/** What a tile says below its name. */
function factWord(n) {
  const node = nodes[n];
  return node.kind === 'server' && node.count > 1 ? counted(node.count, 'machine') : kindWord(n);
}

/** A name in a sentence: set apart, so that it can't turn the writing direction of the rest. */
const named = n => element('bdi', {text: nameOf(n)});

/** Names in a row, the first few and how many more, as pieces of a sentence. */
function namesOf(list, limit = 3) {
  const pieces = [];
  list.slice(0, limit).forEach((n, i) => pieces.push(i === 0 ? '' : ', ', named(n)));
  return list.length > limit ? [...pieces, ' and ' + grouped(list.length - limit) + ' more'] : pieces;
}

const standbysInVain = standby => standby.length === 1
  ? 'a standby still works, but nothing can switch to it'
  : grouped(standby.length) + ' standbys still work, but nothing can switch to them';

/** The beginning of what a requirement says. */
const verbOf = field => field === 'runs-on' ? 'runs on' : 'needs';

function directWords(field) {
  switch (field) {
    case 'company': return 'is operated by ';
    case 'within': case 'site': return 'stands in ';
    default: return verbOf(field) + ' ';
  }
}

const leftWords = cause => grouped(cause.needed) + ' of ' + grouped(cause.total)
  + (cause.shape === 'at-least-share' ? ' machines' : '') + ', ' + grouped(cause.left) + ' left';

const moreWords = cause => cause.all.length > cause.lost.length
  ? ' (and ' + grouped(cause.all.length - cause.lost.length) + ' more)' : '';

/** Why it is down, to follow "it": pieces of a sentence. */
function reason(cause) {
  const more = moreWords(cause);
  if (cause.shape === '') {
    return [directWords(cause.field), namesOf(cause.lost), ', which is lost', more];
  }
  switch (cause.shape) {
    case 'any-of':
      return [verbOf(cause.field), ' any of ', namesOf(cause.lost), ': all lost', more];
    case 'active-standby':
      return cause.standby.length > 0
        ? ['has a standby that still works, ', namesOf(cause.standby),
          ', but what would switch to it is lost: ', namesOf(cause.failover), more]
        : ['has neither its active nor its standby left; lost: ', namesOf(cause.lost), more];
    default:
      return [verbOf(cause.field), ' at least ', leftWords(cause), '; lost: ', namesOf(cause.lost), more];
  }
}

/** The same between two steps, of which the second is shown below. */
function stepReason(cause) {
  const more = cause.all.length - 1;
  const others = more > 0 ? ' (and ' + grouped(more) + ' more that it lost)' : '';
  if (cause.shape === '') {
    return directWords(cause.field) + 'this' + others + ':';
  }
  switch (cause.shape) {
    case 'any-of':
      return verbOf(cause.field) + ' any of ' + grouped(cause.lost.length) + ', and all are lost; the first of them:';
    case 'active-standby':
      return cause.standby.length > 0 ? 'because what would switch is lost:'
        : 'has neither its active nor its standby left:';
    default:
      return verbOf(cause.field) + ' at least ' + leftWords(cause) + '; lost, for one:';
  }
}

const STATE_WORDS = ['', 'at risk', 'degraded', 'down', '', '', 'degraded'];
