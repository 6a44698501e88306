// Tabs (the ARIA pattern) over panels that are otherwise shown together.

import { el, uniqueId } from './dom.js';

/**
 * Returns { element, select, setTabbed }.
 *
 * @param label the label of the tabs
 * @param entries the tabs: { label, panel, shown }; shown is called when the panel becomes visible
 */
export function tabs(label, entries) {
  let selected = 0;
  let tabbed = true;
  const buttons = entries.map((entry, i) => {
    entry.panel.id ||= uniqueId('panel');
    return el('button', {
      type: 'button', role: 'tab', class: 'tab', id: uniqueId('tab'), 'aria-controls': entry.panel.id, onclick: () => select(i),
    }, entry.label);
  });
  const element = el('div', { class: 'tabs', role: 'tablist', 'aria-label': label }, buttons);
  element.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const target = step ? (selected + step + entries.length) % entries.length : { Home: 0, End: entries.length - 1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      select(target);
      buttons[target].focus();
    }
  });

  function select(index) {
    selected = index;
    render();
  }

  function render() {
    element.hidden = !tabbed;
    entries.forEach((entry, i) => {
      buttons[i].setAttribute('aria-selected', String(i === selected));
      buttons[i].tabIndex = i === selected ? 0 : -1;
      entry.panel.hidden = tabbed && i !== selected;
      if (tabbed) {
        entry.panel.setAttribute('role', 'tabpanel');
        entry.panel.setAttribute('aria-labelledby', buttons[i].id);
      } else {
        entry.panel.removeAttribute('role');
        entry.panel.removeAttribute('aria-labelledby');
      }
      if (!entry.panel.hidden) {
        entry.shown?.();
      }
    });
  }

  render();
  return {
    element,
    select,
    setTabbed(isTabbed) {
      tabbed = isTabbed;
      render();
    },
  };
}
