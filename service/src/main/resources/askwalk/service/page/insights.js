// Shows the insights, which the service sends as a page of HTML. This page asks for the token before, since a browser
// that follows a link sends none.

import * as api from './api.js';
import { failureLine } from './failure.js';
import { tokenForm } from './token.js';

const content = document.getElementById('content');

async function load() {
  let html;
  try {
    html = await api.insights();
  } catch (problem) {
    if (!(problem instanceof api.Problem)) {
      throw problem;
    }
    content.replaceChildren(problem.status === 401 ? tokenForm(load) : failureLine(problem, load));
    return;
  }
  show(html);
}

/** Puts the page, which has no script and whose texts the service has escaped, in place of this one. */
function show(html) {
  const styles = new CSSStyleSheet(); // a style element would need an exception in the policy of this page
  const page = new DOMParser().parseFromString(html.replace(/<style>([^<]*)<\/style>/, (_, style) => {
    styles.replaceSync(style);
    return '';
  }), 'text/html');
  document.head.replaceChildren(page.querySelector('title'), document.querySelector('meta[name=viewport]'));
  document.adoptedStyleSheets = [styles];
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceWith(page.body);
}

load();
