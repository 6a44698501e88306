// The places of the vertices in the drawing of a walk.
//
// The user and the accepted attributes form a column in the order of the walk. What was rejected or is not known hangs on
// the vertex from which it was asked. Below are what is asked now and the items. All lines are vertical or horizontal.

export const ROW = 50;
const GAP = 22;
const STEP = 0.86; // rows from a vertex next to the line to the one below it
const MAX_OFFSET = 190;

/** Returns whether there is room on both sides of the column. */
export function isWide(width) {
  return width >= 480;
}

/**
 * Returns { places, widths } of the vertices by id, in pixels.
 *
 * @param walk the walk
 * @param width the width of the drawing
 * @param measure returns the width that a vertex would have
 */
export function layout(walk, width, measure) {
  const wide = isWide(width);
  const column = wide ? (width - 2 * GAP) / 3 : (width - GAP) / 2;
  const places = new Map();
  const widths = new Map();
  const put = (vertex, x, y, most) => {
    const used = Math.min(measure(vertex), most);
    widths.set(vertex.id, used);
    places.set(vertex.id, { x: typeof x === 'function' ? x(used) : x, y: y * ROW });
  };

  const spine = walk.vertices.filter((each) => each.state === 'user' || (each.type === 'attribute' && each.state === 'accepted'));
  const asked = walk.vertices.filter((each) => each.type === 'attribute' && each.state === 'shown');
  const items = byImportance(walk.vertices.filter((each) => each.type === 'item'));
  const sides = walk.vertices.filter((each) => !spine.includes(each) && !asked.includes(each) && each.type !== 'item');

  let row = 0;
  spine.forEach((vertex, i) => {
    put(vertex, 0, row, column);
    const last = i === spine.length - 1;
    const hanging = sides.filter((each) => holder(walk, spine, each) === vertex);
    const rows = hangOn(put, hanging, row, column, wide);
    row += last && rows === 0 ? 1.15 : Math.max(1, rows + (last ? 0.4 : 0));
  });
  const room = wide ? width / 2 - GAP : width - GAP - Math.max(...spine.map((each) => widths.get(each.id))) / 2;
  row = below(put, asked, row, room, wide);
  const accepted = items.filter((each) => each.state === 'accepted');
  row = below(put, accepted, row, room, wide);
  below(put, items.filter((each) => !accepted.includes(each)), row, room, wide);
  return { places, widths };
}

/** Puts a single vertex at the end of the column if there is room, or several next to its line; returns the next row. */
function below(put, vertices, row, room, wide) {
  if (vertices.length === 1 && (wide || vertices[0].type === 'attribute')) {
    put(vertices[0], 0, row, wide ? room * 1.2 : room * 0.7);
    return row + 1;
  }
  return wide ? pairs(put, vertices, row, room) : list(put, vertices, row, room);
}

/** Returns the vertex of the column on which another one hangs: the one it is connected to, or the last. */
function holder(walk, spine, vertex) {
  const edge = walk.edges.find((each) => each.to === vertex.id && spine.some((one) => one.id === each.from))
    ?? walk.edges.find((each) => each.from === vertex.id && spine.some((one) => one.id === each.to));
  const id = edge === undefined ? null : edge.to === vertex.id ? edge.from : edge.to;
  return spine.find((each) => each.id === id) ?? spine[spine.length - 1];
}

/** Puts vertices on the right, and on the left if there is room; returns the number of rows. */
function hangOn(put, hanging, row, column, wide) {
  hanging.forEach((vertex, k) => {
    const side = wide && k % 2 === 1 ? -1 : 1;
    const level = wide ? Math.floor(k / 2) : k;
    put(vertex, side * Math.min(column + GAP / 2, MAX_OFFSET), row + 0.62 + level * STEP, column);
  });
  return hanging.length === 0 ? 0 : 0.62 + STEP * (wide ? Math.ceil(hanging.length / 2) : hanging.length) - 0.06;
}

/** Puts vertices on both sides of the line that goes down from the column; returns the next row. */
function pairs(put, vertices, row, room) {
  vertices.forEach((vertex, k) => {
    put(vertex, (k % 2 === 0 ? -1 : 1) * (room / 2 + GAP / 1.5), row + Math.floor(k / 2) * STEP, room);
  });
  return next(row, Math.ceil(vertices.length / 2));
}

/** Puts vertices to the right of the line that goes down from the column; returns the next row. */
function list(put, vertices, row, room) {
  vertices.forEach((vertex, k) => put(vertex, (width) => GAP + width / 2, row + k * STEP, room));
  return next(row, vertices.length);
}

function next(row, rows) {
  return rows === 0 ? row : row + rows * STEP + 0.2;
}

function byImportance(items) {
  const order = ['accepted', 'shown', 'linked', 'seen', 'not_now', 'unknown', 'rejected'];
  return [...items].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** Returns the bend of an edge that goes down and then to the side, as Cytoscape's weight and distance. */
export function bend(from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  return Math.abs(dx) < 1 || Math.abs(dy) < 1 ? null : { weight: (dy * dy) / (length * length), distance: (dx * dy) / length };
}
