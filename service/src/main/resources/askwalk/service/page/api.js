// Calls of the service. A failure is a Problem, whatever its cause.

const TOKEN = 'askwalk.token';

/** A failed request. `status` is 0 if there was no response; `isRetryable` if the same request may succeed later. */
export class Problem extends Error {
  constructor(status, detail, current) {
    super(detail);
    this.status = status;
    this.current = current;
  }

  get isRetryable() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Returns a key for a request that may have to be sent again. */
export function newKey() {
  if (window.crypto.randomUUID) {
    return window.crypto.randomUUID();
  }
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}

/** Keeps the access token for this tab. */
export function setToken(token) {
  window.sessionStorage.setItem(TOKEN, token);
}

async function send(method, path, { body, key, accept = 'application/json' } = {}) {
  const headers = { Accept: `${accept}, application/problem+json` };
  const token = window.sessionStorage.getItem(TOKEN);
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (key !== undefined) {
    headers['Idempotency-Key'] = key;
  }
  let response;
  try {
    response = await window.fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (e) {
    throw new Problem(0, String(e.message));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Problem(response.status, problem.detail ?? problem.title ?? response.statusText, problem.current);
  }
  return response;
}

async function json(method, path, options) {
  const response = await send(method, path, options);
  try {
    return await response.json();
  } catch (e) {
    throw new Problem(0, String(e.message)); // the connection broke within the body
  }
}

const conversation = (id, rest) => `/api/v1/conversations/${encodeURIComponent(id)}${rest}`;

export const setup = () => json('GET', '/api/v1/setup');

export const names = (type, prefix, limit) =>
  json('GET', `/api/v1/catalogue/${type}?prefix=${encodeURIComponent(prefix)}&limit=${limit}`);

export const create = (body, key) => json('POST', '/api/v1/conversations', { body, key });

export const show = (id) => json('GET', conversation(id, ''));

export const answer = (id, version, responses, key) =>
  json('POST', conversation(id, '/answers'), { body: { version, responses }, key });

export const undo = (id, version, key) => json('POST', conversation(id, '/undo'), { body: { version }, key });

export const why = (id) => json('GET', conversation(id, '/why'));

export const whatIf = (id, turn, responses) => json('POST', conversation(id, '/what-if'), { body: { turn, responses } });

export const explanation = (id, item) => json('GET', conversation(id, `/explanation?item=${encodeURIComponent(item)}`));

export const walk = (id) => json('GET', conversation(id, '/path'));

export const cypher = (id) => json('GET', conversation(id, '/cypher'));

export const transcript = (id) => json('GET', conversation(id, '/transcript'));

/** Returns the insights as a page of HTML. */
export async function insights() {
  const response = await send('GET', '/api/v1/insights', { accept: 'text/html' });
  return response.text();
}

const MEDIA = { dot: 'text/vnd.graphviz', graphml: 'application/graphml+xml' };

/** Returns the path to the accepted or the first item as a Blob, in the format dot or graphml. */
export async function pathFile(id, format) {
  const response = await send('GET', conversation(id, `/path?format=${format}`), { accept: MEDIA[format] });
  return response.blob();
}
