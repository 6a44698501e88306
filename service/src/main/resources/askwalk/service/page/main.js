// Begins the page: the start, or the conversations that the address names.

import * as api from './api.js';
import { Conversation } from './conversation.js';
import { button, el } from './dom.js';
import { failureLine } from './failure.js';
import { keysButton } from './keys.js';
import { setDatabase } from './neo4j.js';
import { Stage } from './stage.js';
import { startForm } from './start.js';
import { setLanguage, text } from './texts.js';
import { tokenForm } from './token.js';

const content = document.getElementById('content');
const skip = document.getElementById('skip');
let setup;
let stage = null;
let opening = {};
let isNamed = false; // whether the user has named the policy, rather than the service

async function begin() {
  try {
    setup = await api.setup();
  } catch (problem) {
    showProblem(problem, begin);
    return;
  }
  setLanguage(setup.language);
  setDatabase(setup);
  document.title = `Askwalk · ${setup.data}`;
  skip.textContent = text('skip');
  document.getElementById('data').textContent = text('top.data', setup);
  document.getElementById('actions').replaceChildren(keysButton(), button(text('top.new'), () => goToStart({}), { class: 'button small' }));
  window.addEventListener('hashchange', route);
  await route();
}

/** The address has the ids of the conversations after the number sign. */
function idsOfAddress() {
  return window.location.hash.slice(1).split(',').filter((each) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(each));
}

async function route() {
  const ids = idsOfAddress().slice(0, 2);
  if (ids.length === 0) {
    show(startForm(setup, opening, startAll));
    content.querySelector('h1').focus({ preventScroll: true });
    return;
  }
  if (stage?.ids === ids.join(',')) {
    return;
  }
  try {
    const conversations = await Promise.all(ids.map((each) => Conversation.open(each)));
    isNamed = !setup.split || conversations.length > 1;
    await showStage(conversations);
  } catch (problem) {
    showProblem(problem, route);
  }
}

async function startAll(requests) {
  const conversations = await Promise.all(requests.map(({ body, key }) => Conversation.start(body, key)));
  isNamed = requests.some(({ body }) => body.policy !== undefined);
  await showStage(conversations);
}

async function showStage(conversations) {
  const ids = conversations.map((each) => each.id).join(',');
  const created = new Stage(conversations, startOver);
  created.ids = ids;
  show(created.element);
  stage = created;
  window.location.hash = ids;
  await created.load();
}

/** Goes to the start, with what the user has said there before; a policy that was assigned is assigned again. */
function startOver(conversations) {
  const { transcript } = conversations[0];
  const first = transcript.turns.find((each) => each.turn === 0);
  const said = (response) => (first?.answers ?? []).filter((each) => each.response === response).map(({ key, name }) => ({ key, name }));
  goToStart({
    user: transcript.user,
    liked: said('accepted'),
    disliked: said('rejected'),
    policies: !isNamed ? [] : conversations.map((each) => each.turn.policy).filter((each) => setup.policies.includes(each)),
  });
}

function goToStart(before) {
  opening = before;
  if (window.location.hash === '' || window.location.hash === '#') {
    route();
  } else {
    window.location.hash = '';
  }
}

function show(element) {
  stage?.destroy();
  stage = null;
  content.replaceChildren(element);
  window.scrollTo(0, 0);
}

function showProblem(problem, retry) {
  if (!(problem instanceof api.Problem)) {
    throw problem;
  }
  if (problem.status === 401) {
    show(tokenForm(retry));
  } else {
    show(el('div', { class: 'start' }, failureLine(problem, retry, setup && (() => goToStart({})))));
  }
}

// The part of the address after the number sign is for conversations.
skip.addEventListener('click', (event) => {
  event.preventDefault();
  content.focus();
});
setLanguage(navigator.language.startsWith('de') ? 'de' : 'en');
skip.textContent = text('skip');
begin();
