/* Rectangles in which areas stand for weights, as near to squares as they get: Bruls, Huizing and
   van Wijk, "Squarified treemaps", 2000. */

/** How far the worst rectangle of a row is from a square: 1 is one. */
function elongation(row, sum, side) {
  const most = row[0].area;
  const least = row[row.length - 1].area;
  return Math.max(side * side * most / (sum * sum), sum * sum / (side * side * least));
}

/**
 * Lays out items, the heaviest first, in a rectangle.
 *
 * @param items each with a `weight` above 0
 * @returns each as {item, x, y, width, height}, in the order of the items
 */
function treemap(items, width, height) {
  const laid = [];
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  const scaled = items.map(item => ({item, area: item.weight * width * height / total}));
  let room = {x: 0, y: 0, width, height};
  for (let at = 0; at < scaled.length;) {
    const side = Math.min(room.width, room.height);
    const row = [scaled[at]];
    let sum = row[0].area;
    let shape = elongation(row, sum, side);
    while (at + row.length < scaled.length) {
      const next = scaled[at + row.length];
      const longer = elongation([row[0], next], sum + next.area, side);
      if (longer > shape) {
        break;
      }
      row.push(next);
      sum += next.area;
      shape = longer;
    }
    at += row.length;
    room = layRow(row, sum, room, laid);
  }
  return laid;
}

/** The same of items that are all alike: in rows of cells that are as near to squares as they get. */
function gridOf(items, width, height) {
  const columns = Math.max(1, Math.min(items.length, Math.round(Math.sqrt(items.length * width / height))));
  const rows = Math.ceil(items.length / columns);
  return items.map((item, i) => {
    const row = Math.floor(i / columns);
    const inRow = row === rows - 1 ? items.length - row * columns : columns;
    return {item, x: width / inRow * (i % columns), y: height / rows * row, width: width / inRow, height: height / rows};
  });
}

/** Lays a row along the shorter side, and gives what room is left. */
function layRow(row, sum, room, laid) {
  const isColumn = room.width >= room.height;
  const depth = sum / (isColumn ? room.height : room.width);
  let along = 0;
  for (const {item, area} of row) {
    const length = area / depth;
    laid.push(isColumn
      ? {item, x: room.x, y: room.y + along, width: depth, height: length}
      : {item, x: room.x + along, y: room.y, width: length, height: depth});
    along += length;
  }
  return isColumn
    ? {...room, x: room.x + depth, width: Math.max(0, room.width - depth)}
    : {...room, y: room.y + depth, height: Math.max(0, room.height - depth)};
}
