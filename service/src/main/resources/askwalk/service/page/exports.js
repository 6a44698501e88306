// Saves a conversation: transcript, path and drawing.

import * as api from './api.js';
import { button, el } from './dom.js';
import { failureLine } from './failure.js';
import { text } from './texts.js';

/** Returns the menu for a conversation and its drawing. */
export function exportMenu(conversation, drawing) {
  const failure = el('div', null);
  const file = (ending) => `askwalk-${conversation.id}.${ending}`;
  const entries = [
    ['export.transcript', 'json', async () => jsonFile(await api.transcript(conversation.id))],
    ['export.dot', 'dot', () => api.pathFile(conversation.id, 'dot')],
    ['export.graphml', 'graphml', () => api.pathFile(conversation.id, 'graphml')],
    ['export.png', 'png', () => drawing.png()],
  ];

  async function run(ending, create) {
    failure.replaceChildren();
    try {
      save(await create(), file(ending));
      close();
    } catch (problem) {
      if (!(problem instanceof api.Problem)) {
        throw problem;
      }
      failure.replaceChildren(failureLine(problem, () => run(ending, create), () => failure.replaceChildren()));
    }
  }

  const menu = el('details', { class: 'menu' },
    el('summary', { class: 'button small' }, text('export')),
    el('div', { class: 'menu-body' },
      entries.map(([label, ending, create]) =>
        button(text(label), () => run(ending, create), { class: 'menu-entry', 'data-export': ending })),
      failure));
  function close() {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) {
      menu.querySelector('summary').focus();
    }
  }

  function closeIfOutside(event) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }

  menu.addEventListener('toggle', () => {
    if (menu.open) {
      document.addEventListener('pointerdown', closeIfOutside);
    } else {
      document.removeEventListener('pointerdown', closeIfOutside);
    }
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      close();
      event.stopPropagation();
    }
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget !== null && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
  return menu;
}

function jsonFile(value) {
  return new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });
}

function save(blob, file) {
  const url = URL.createObjectURL(blob);
  const link = el('a', { href: url, download: file });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
