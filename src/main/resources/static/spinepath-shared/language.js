const WRITTEN = 'en';
const TRANSLATED = ['pl', 'de'];

/** The reader's language as the browser names it, the best of those that there are words for. */
const language = navigator.languages.find((tag) => [WRITTEN, ...TRANSLATED].includes(base(tag))) ?? WRITTEN;

/** How dates and times are written; ours is not the American way. */
export const dates = base(language) === WRITTEN ? 'en-GB' : language;

const words = await wordsOf(base(language));

// The form and everything of ours are in this language; a screen reader must not read German in English.
document.documentElement.lang = base(language);

/** The text in the reader's language, with the values in place of {0}, {1}. Always called with a literal, which a test looks up. */
export function t(text, ...values) {
  return translated(text).replace(/\{(\d)\}/g, (_, place) => values[place]);
}

/** The words for a text that is made up from a code; the text itself where there are none. */
export function translated(text) {
  return words[text] ?? text;
}

/** Whether the words of a code go into a sentence in small letters; German writes its nouns large. */
export function keepsCapitals() {
  return base(language) === 'de';
}

function base(tag) {
  return tag.toLowerCase().split('-')[0];
}

/** The same words that the forms are translated with. */
async function wordsOf(chosen) {
  if (chosen === WRITTEN) return {};
  // English is better than no plugin.
  const response = await fetch(`/spinepath-shared/words/${chosen}.json`).catch(() => null);
  return response?.ok ? response.json() : {};
}
