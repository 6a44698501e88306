// The places of the vertices in the drawing of a walk.
//
// The user and the accepted attributes form a column in the order of the walk. What was rejected or is not known hangs on
// the vertex from which it was asked. Below are what is asked now and the items. All lines are vertical or horizontal.

export const ROW = 50;
const GAP = 22;
const MAX_OFFSET = 190;

/**
 * Returns { places, widths } of the vertices by id, in pixels.
 *
 * @param walk the walk
 * @param width the width of the drawing
 * @param measure returns the width that a vertex would have
 */
export function layout(walk, width, measure) {
  const wide = width >= 480;
  const column = wide ? (width - 2 * GAP) / 3 : (width - GAP) / 2;
  const places = new Map();
  const widths = new Map();
  const put = (vertex, x, y, most) => {
    places.set(vertex.id, { x, y: y * ROW });
    widths.set(vertex.id, Math.min(measure(vertex), most));
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
  row = below(put, asked, row, width, column, wide);
  const accepted = items.filter((each) => each.state === 'accepted');
  row = below(put, accepted, row, width, column, wide);
  below(put, items.filter((each) => !accepted.includes(each)), row, width, column, wide);
  return { places, widths };
}

/** Puts a single vertex at the end of the column, or several next to its line; returns the next row. */
function below(put, vertices, row, width, column, wide) {
  if (vertices.length !== 1) {
    return pairs(put, vertices, row, width, column, wide);
  }
  put(vertices[0], 0, row, wide ? column * 1.8 : column);
  return row + 1;
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
    put(vertex, side * Math.min(column + GAP / 2, MAX_OFFSET), row + 0.62 + level * 0.86, column);
  });
  return hanging.length === 0 ? 0 : 0.62 + 0.86 * (wide ? Math.ceil(hanging.length / 2) : hanging.length) - 0.06;
}

/** Puts vertices on both sides of the line that goes down from the column, or on one side; returns the next row. */
function pairs(put, vertices, row, width, column, wide) {
  const half = wide ? width / 2 - GAP : width - GAP * 1.5 - column / 2;
  vertices.forEach((vertex, k) => {
    const side = wide && k % 2 === 1 ? 1 : wide ? -1 : 1;
    const level = wide ? Math.floor(k / 2) : k;
    put(vertex, side * (half / 2 + GAP / 1.5), row + level * 0.86, half);
  });
  return row + 0.86 * (wide ? Math.ceil(vertices.length / 2) : vertices.length) + (vertices.length > 0 ? 0.2 : 0);
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
