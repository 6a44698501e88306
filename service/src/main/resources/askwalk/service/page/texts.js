// The texts of the page in the language of the service. A placeholder is {name}; a text with the plural forms one and
// other is chosen by the value n.

import de from './texts/de.js';
import en from './texts/en.js';
import { name } from './dom.js';

const LANGUAGES = { de, en };

let language = navigator.language.startsWith('de') ? 'de' : 'en';

/** Sets the language, en or de; another one is English. */
export function setLanguage(other) {
  language = other in LANGUAGES ? other : 'en';
  document.documentElement.lang = language;
}

export function currentLanguage() {
  return language;
}

function template(key, values) {
  const found = LANGUAGES[language][key];
  if (found === undefined) {
    throw new Error(`no text ${key}`);
  }
  return typeof found === 'string' ? found : found[new Intl.PluralRules(language).select(values.n)] ?? found.other;
}

/** Returns a number in the format of the language. */
export function number(value, digits = 0) {
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** Returns a number with as many digits as it has, up to six. */
export function limit(value) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
}

/** Returns a share as a percentage: with one decimal below 10 %, and "< 0.1 %" below that. */
export function percent(value) {
  const format = (share, digits) => new Intl.NumberFormat(language, {
    style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(share);
  if (value > 0 && value < 0.001) {
    return `< ${format(0.001, 1)}`;
  }
  return format(value, value > 0 && value < 0.0995 ? 1 : 0);
}

function asText(value) {
  return typeof value === 'number' ? number(value) : String(value);
}

/** Returns a text for an attribute of an element or a live region. */
export function text(key, values = {}) {
  return template(key, values).replace(/\{(\w+)\}/g, (_, each) => asText(values[each]));
}

/** Returns a text as nodes, with each value that is a string isolated as a name. */
export function nodes(key, values = {}) {
  return template(key, values)
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const value = part.startsWith('{') ? values[part.slice(1, -1)] : part;
      if (!part.startsWith('{')) {
        return part;
      }
      return typeof value === 'string' ? name(value) : typeof value === 'number' ? number(value) : value;
    });
}

/** Returns nodes for names in a row, with commas. */
export function nameList(names) {
  return names.flatMap((each, i) => (i === 0 ? [name(each)] : [', ', name(each)]));
}

/** Returns the texts of a language, for tests. */
export function all(of) {
  return LANGUAGES[of];
}
