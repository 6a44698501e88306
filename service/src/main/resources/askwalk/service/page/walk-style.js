// The look of the drawing of a walk, with the colours of the page.

const FONT = 13;

/** Returns the font of the drawing. */
export function font() {
  return `${FONT}px ${window.getComputedStyle(document.body).fontFamily}`;
}

/** Returns the style sheet for Cytoscape. */
export function style() {
  const styles = window.getComputedStyle(document.documentElement);
  const colour = (of) => styles.getPropertyValue(`--${of}`).trim();
  const node = (selector, background, border, text, more) => ({
    selector, style: { 'background-color': colour(background), 'border-color': colour(border), color: colour(text), ...more },
  });
  const edge = (selector, line, more) => ({ selector, style: { 'line-color': colour(line), 'target-arrow-color': colour(line), ...more } });
  return [
    { selector: 'node', style: {
      shape: 'round-rectangle', 'corner-radius': 15, width: 'data(width)', height: 30, label: 'data(label)', 'text-valign': 'center',
      'text-halign': 'center', 'text-wrap': 'ellipsis', 'text-max-width': 'data(textWidth)', 'font-size': FONT,
      'font-family': window.getComputedStyle(document.body).fontFamily, 'font-weight': 500, 'border-width': 1.5,
      'overlay-opacity': 0, events: 'no',
    } },
    node('node', 'surface', 'line-strong', 'muted'),
    node('node[state = "user"]', 'ink', 'ink', 'surface'),
    node('node[type = "attribute"][state = "accepted"]', 'accent', 'accent', 'on-accent'),
    node('node[state = "rejected"]', 'surface', 'no', 'no', { 'border-style': 'dashed' }),
    node('node[state = "unknown"]', 'surface', 'line-strong', 'muted', { 'border-style': 'dashed' }),
    node('node[type = "attribute"][state = "shown"]', 'accent-soft', 'accent', 'accent-text', { 'border-width': 2 }),
    node('node[type = "item"]', 'surface', 'line-strong', 'muted', { 'corner-radius': 7 }),
    node('node[type = "item"][state = "shown"]', 'item-soft', 'item-line', 'item'),
    node('node[type = "item"][state = "accepted"]', 'item-strong', 'item-strong', 'on-item', { 'border-width': 2, 'font-weight': 700 }),
    { selector: 'edge', style: {
      width: 1.5, 'curve-style': 'straight', 'overlay-opacity': 0, events: 'no', 'z-compound-depth': 'bottom',
    } },
    { selector: 'edge[distance]', style: {
      'curve-style': 'round-segments', 'segment-distances': 'data(distance)', 'segment-weights': 'data(weight)', 'segment-radii': 8,
      'edge-distances': 'node-position',
    } },
    edge('edge', 'line-strong'),
    edge('edge[kind = "said"], edge[kind = "shared"]', 'accent', { width: 3 }),
    edge('edge[kind = "has"]', 'item-line'),
    edge('edge[kind = "rejected"]', 'no', { 'line-style': 'dotted' }),
    edge('edge[kind = "unknown"]', 'line-strong', { 'line-style': 'dotted' }),
    edge('edge[kind = "asked"]', 'accent', { 'line-style': 'dashed' }),
    edge('edge[kind = "likes"], edge[kind = "knows"], edge[kind = "friend"]', 'muted', { 'line-style': 'dashed' }),
    { selector: 'edge[shownLabel]', style: {
      'target-label': 'data(shownLabel)', 'target-text-offset': 9, 'target-text-margin-x': 'data(labelShift)', 'font-size': 11, 'font-family': window.getComputedStyle(document.body).fontFamily, color: colour('muted'),
      'text-background-color': colour('surface'), 'text-background-opacity': 1, 'text-background-padding': 1,
    } },
  ];
}
