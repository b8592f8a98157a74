/* What stands in no place: processes, people, feeds, companies' tools. One row, the worst first. */

const loose = all.filter(n => nodes[n].place === NONE && (nodes[n].kind === 'resource' || nodes[n].kind === 'server'));
const LEAST_WIDTH = 150;
const LEAST_WIDTH_ON_PHONES = 105;
const MOST_WIDTH = 260;
const REST_WIDTH = 84;

/** On the way that is explained first, then down, then what most hangs on. */
const looseOrder = (a, b) => step(a) - step(b) || rank(a) - rank(b)
  || stake(b) - stake(a) || alone[b].down - alone[a].down || a - b;

function drawLoose() {
  if (loose.length === 0) {
    return;
  }
  const map = byId('loose');
  const room = roomOf(map);
  const least = room.width < 600 ? LEAST_WIDTH_ON_PHONES : LEAST_WIDTH;
  const columns = Math.max(2, Math.floor(room.width / least));
  const isWhole = loose.length <= columns;
  const shown = isWhole ? loose.length : Math.max(1, Math.floor((room.width - REST_WIDTH) / least));
  const width = isWhole ? Math.min(MOST_WIDTH, room.width / shown) : (room.width - REST_WIDTH) / shown;
  const order = [...loose].sort(looseOrder);
  const at = (i, wide) => ({x: i * width, y: 0, width: wide, height: room.height});
  refill(map, order.slice(0, shown).map((n, i) => place(tile(n, at(i, width), factWord(n), true), at(i, width), room)));
  if (!isWhole) {
    const rest = order.slice(shown);
    const bounds = at(shown, room.width - shown * width);
    fill(map, place(summary(bounds, rest, '+ ' + grouped(rest.length) + ' more', {place: 'none'}), bounds, room));
  }
}
