/* Search: a name or an id, and what it stands for is taken away. */

const MOST_MATCHES = 12;
const query = byId('query');
const matches = byId('matches');
let found = [];
let chosen = 0;

/* Kept in small letters, so that a key press doesn't fold a hundred thousand names. */
const foldedNames = nodes.map(node => [node.name.toLowerCase(), node.id.toLowerCase()]);

function matching(text) {
  const fits = all.filter(n => foldedNames[n].some(name => name.includes(text)));
  const begins = n => foldedNames[n].some(name => name.startsWith(text));
  return fits.sort((a, b) => begins(b) - begins(a) || stake(b) - stake(a) || alone[b].down - alone[a].down || a - b)
    .slice(0, MOST_MATCHES);
}

function matchWords(n) {
  if (isDown(n)) {
    return isRemoved(n) ? 'removed' : 'down';
  }
  return alone[n].services > 0 && alone[n].most > 0 ? shortBounds(alone[n].least, alone[n].most) + ' users' : '';
}

function drawMatches() {
  refill(matches, found.map((n, i) => element('li', {
    role: 'option', id: 'match-' + i, 'aria-selected': String(i === chosen),
    // Before the field loses the focus, which closes the list.
    on: {mousedown: event => {
      event.preventDefault();
      take(n);
    }},
  }, element('bdi', {text: nameOf(n)}), element('span', {class: 'quiet', text: kindWord(n)}),
  element('span', {class: 'number', text: matchWords(n)}))));
  matches.hidden = found.length === 0;
  query.setAttribute('aria-expanded', String(found.length > 0));
  if (found.length > 0) {
    query.setAttribute('aria-activedescendant', 'match-' + chosen);
  } else {
    query.removeAttribute('aria-activedescendant');
  }
}

function closeMatches() {
  found = [];
  drawMatches();
}

/** What is down already is explained rather than restored. */
function take(n) {
  query.value = '';
  closeMatches();
  isDown(n) ? explain(n) : toggle(n);
}

query.addEventListener('input', () => {
  const text = query.value.trim().toLowerCase();
  found = text === '' ? [] : matching(text);
  chosen = 0;
  drawMatches();
});
query.addEventListener('blur', closeMatches);
query.addEventListener('keydown', event => {
  const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (by !== undefined && found.length > 0) {
    event.preventDefault();
    chosen = (chosen + by + found.length) % found.length;
    drawMatches();
  } else if (event.key === 'Enter' && found.length > 0) {
    event.preventDefault();
    take(found[chosen]);
  } else if (event.key === 'Escape') {
    query.value = '';
    closeMatches();
    query.blur();
  }
  event.stopPropagation();
});
