// The walk of a conversation: a drawing, and the same as a list.

import { button, el, isStill } from './dom.js';
import { number, text } from './texts.js';
import { bend, isWide, layout } from './walk-layout.js';
import { walkList } from './walk-list.js';
import { font, style } from './walk-style.js';

const LIBRARY = '/page/lib/cytoscape.esm.min.mjs';
const SIGNS = { accepted: '✓ ', rejected: '✕ ', unknown: '– ', seen: '◉ ', not_now: '◷ ', shown: '', linked: '', user: '' };
const PADDING = 14;
const MIN_HEIGHT = 180;
const MAX_ZOOM = 1.1;
const MIN_ZOOM = 0.85; // so that names can be read
const MILLISECONDS = 350;

/** Draws the walk of a conversation. */
export class WalkDrawing {
  #walk = null;
  #cy = null;
  #width = 0; // of the drawing as it is drawn
  #drawn = null; // the walk that is drawn
  #drawing = el('div', { class: 'drawing' });
  #picture = el('div', { class: 'picture', role: 'img' }, this.#drawing);
  #list = el('div', { class: 'walk-list' });
  #colours = window.matchMedia('(prefers-color-scheme: dark)');
  #recolour = () => this.#cy?.style(style());
  #resize = new ResizeObserver(() => this.#redraw());

  constructor() {
    this.element = el('section', { class: 'card walk' },
      el('div', { class: 'walk-head' },
        el('div', null, el('h2', null, text('walk.title')), el('p', { class: 'hint' }, text('walk.lead'))),
        el('div', { class: 'zoom' },
          button('−', () => this.#zoom(1 / 1.25), { class: 'button icon', 'aria-label': text('walk.out') }),
          button('+', () => this.#zoom(1.25), { class: 'button icon', 'aria-label': text('walk.in') }),
          button('⤢', () => this.#fit(), { class: 'button icon', 'aria-label': text('walk.fit') }))),
      this.#picture,
      el('details', null, el('summary', null, text('walk.list')), this.#list));
    this.#colours.addEventListener('change', this.#recolour);
    this.#resize.observe(this.#picture);
  }

  async show(walk) {
    this.#walk = walk;
    walkList(walk, this.#list);
    this.#picture.setAttribute('aria-label', text('walk.drawing', { n: walk.vertices.length }));
    if (this.#cy === null) {
      const { default: cytoscape } = await import(LIBRARY);
      cytoscape.warnings(false); // while vertices move, an edge may have no room for a moment
      this.#cy ??= cytoscape({
        container: this.#drawing, userZoomingEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true,
        style: style(), minZoom: 0.2, maxZoom: 3,
      });
    }
    this.#draw();
  }

  /** Returns the drawing as a Blob, a PNG on the background of the page. */
  png() {
    const background = window.getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
    return this.#cy.png({ output: 'blob-promise', full: true, scale: 2, bg: background });
  }

  destroy() {
    this.#colours.removeEventListener('change', this.#recolour);
    this.#resize.disconnect();
    this.#cy?.destroy();
    this.#cy = null;
  }

  #redraw() {
    if (this.#cy !== null && (this.#picture.clientWidth !== this.#width || this.#walk !== this.#drawn)) {
      this.#draw();
    }
  }

  #draw() {
    const width = this.#picture.clientWidth;
    if (width === 0 || this.#cy === null) {
      return; // hidden; it is drawn when it is shown
    }
    this.#width = width;
    this.#drawn = this.#walk;
    const measure = measurer();
    const { places, widths } = layout(this.#walk, width - 2 * PADDING, (vertex) => measure(label(vertex)) + 28);
    this.#setHeight(places);
    this.#cy.resize();
    const first = this.#cy.elements().empty();
    this.#cy.batch(() => this.#update(places, widths));
    this.#move(places, first);
  }

  #setHeight(places) {
    const ys = [...places.values()].map((each) => each.y);
    const height = Math.max(...ys) - Math.min(...ys) + 30 + 2 * PADDING;
    const most = isWide(this.#width) ? Math.max(window.innerHeight * 0.62, height * MIN_ZOOM) : height;
    this.#drawing.style.height = `${Math.round(Math.min(Math.max(height, MIN_HEIGHT), most))}px`;
  }

  #update(places, widths) {
    const { vertices, edges } = this.#walk;
    const edgeIds = edges.map((each, i) => `edge ${each.from} ${each.to} ${each.kind} ${i}`);
    const keep = new Set([...vertices.map((each) => each.id), ...edgeIds]);
    this.#cy.elements().filter((each) => !keep.has(each.id())).remove();
    vertices.forEach((vertex) => {
      const width = widths.get(vertex.id);
      const data = { id: vertex.id, type: vertex.type, state: vertex.state, label: label(vertex), width, textWidth: `${width - 18}px` };
      const node = this.#cy.getElementById(vertex.id);
      if (node.empty()) {
        this.#appear(this.#cy.add({ group: 'nodes', data, position: { ...places.get(vertex.id) } }));
      } else {
        node.data(data);
      }
    });
    edges.forEach((each, i) => {
      const bent = bend(places.get(each.from), places.get(each.to));
      const data = { id: edgeIds[i], source: each.from, target: each.to, kind: each.kind, ...(bent ?? {}), ...this.#number(each) };
      const before = this.#cy.getElementById(edgeIds[i]);
      const isNew = before.empty();
      before.remove(); // its bend may be another
      const edge = this.#cy.add({ group: 'edges', data });
      if (isNew) {
        this.#appear(edge);
      }
    });
  }

  /** The number of shared items is to the left of its edge. */
  #number(edge) {
    if (edge.kind !== 'shared' || edge.label === undefined) {
      return {};
    }
    const shownLabel = number(Number(edge.label));
    return { shownLabel, labelShift: -(3.4 * shownLabel.length + 8) };
  }

  #appear(element) {
    if (!isStill()) {
      element.style('opacity', 0).animate({ style: { opacity: 1 } }, { duration: MILLISECONDS });
    }
  }

  #move(places, first) {
    const still = isStill() || first;
    this.#cy.nodes().forEach((node) => {
      if (still) {
        node.position({ ...places.get(node.id()) });
      } else {
        node.animate({ position: { ...places.get(node.id()) } }, { duration: MILLISECONDS, easing: 'ease-out', queue: false });
      }
    });
    this.#view(boxOf(places, this.#cy), still);
  }

  #fit() {
    this.#view(this.#cy?.elements().boundingBox(), isStill());
  }

  /** Shows a box as a whole, not larger than MAX_ZOOM. */
  #view(box, still) {
    if (box === undefined || this.#cy.elements().empty()) {
      return;
    }
    const width = this.#drawing.clientWidth;
    const height = this.#drawing.clientHeight;
    const zoom = Math.min(MAX_ZOOM, (width - 2 * PADDING) / (box.x2 - box.x1), (height - 2 * PADDING) / (box.y2 - box.y1));
    const pan = { x: width / 2 - (zoom * (box.x1 + box.x2)) / 2, y: height / 2 - (zoom * (box.y1 + box.y2)) / 2 };
    this.#cy.stop();
    if (still) {
      this.#cy.viewport({ zoom, pan });
    } else {
      this.#cy.animate({ zoom, pan }, { duration: MILLISECONDS, easing: 'ease-out' });
    }
  }

  #zoom(factor) {
    this.#cy?.zoom({
      level: this.#cy.zoom() * factor,
      renderedPosition: { x: this.#drawing.clientWidth / 2, y: this.#drawing.clientHeight / 2 },
    });
  }
}

function boxOf(places, cy) {
  const boxes = [...places].map(([id, { x, y }]) => {
    const half = cy.getElementById(id).data('width') / 2;
    return { x1: x - half, x2: x + half, y1: y - 15, y2: y + 15 };
  });
  const left = Math.min(...boxes.map((each) => each.x1));
  const right = Math.max(...boxes.map((each) => each.x2));
  const isCentred = boxes.some((each) => each.x2 < 0) || right + left < cy.width() / 3;
  return {
    x1: isCentred ? -Math.max(-left, right) : left,
    x2: isCentred ? Math.max(-left, right) : right,
    y1: Math.min(...boxes.map((each) => each.y1)),
    y2: Math.max(...boxes.map((each) => each.y2)),
  };
}

function label(vertex) {
  const sign = vertex.type === 'attribute' && vertex.state === 'shown' ? '? ' : SIGNS[vertex.state];
  return sign + vertex.name;
}

function measurer() {
  const context = document.createElement('canvas').getContext('2d');
  context.font = `500 ${font()}`;
  return (text) => context.measureText(text).width;
}
