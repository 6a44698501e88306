// The walk as text, with the same vertices and edges as the drawing.

import { el, name } from './dom.js';
import { nodes, text } from './texts.js';

/** Fills a place with the lists of the vertices and edges. */
export function walkList(walk, place) {
  const names = new Map(walk.vertices.map((each) => [each.id, each.name]));
  place.replaceChildren(
    el('h3', null, text('walk.vertices')),
    el('ul', { class: 'walk-vertices' }, walk.vertices.map((each) =>
      el('li', { 'data-id': each.id },
        nodes('walk.vertex', { type: el('span', null, text(`type.${each.type}`)), name: each.name, state: el('span', null, text(`state.${each.state}`)) })))),
    el('h3', null, text('walk.edges')),
    el('ul', { class: 'walk-edges' }, walk.edges.map((each) =>
      el('li', { 'data-from': each.from, 'data-to': each.to },
        name(names.get(each.from)), ' → ', name(names.get(each.to)), ': ', kind(each)))));
}

/** The label of an edge of kind "shared" is the number of shared items. */
function kind(edge) {
  if (edge.label === undefined) {
    return text(`kind.${edge.kind}`);
  }
  return edge.kind === 'shared'
    ? text('kind.shared.number', { n: Number(edge.label) })
    : [text(`kind.${edge.kind}`), ', ', name(edge.label)];
}
