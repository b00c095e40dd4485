import { t } from '/spinepath-shared/language.js';

/** What Tasklist's form viewer says of its own accord; it knows no language but English. */
const SAID = [
  [/^Field is required\.$/, () => t('Field is required.')],
  [/^Field must have minimum value of (.+)\.$/, (limit) => t('Field must have minimum value of {0}.', limit)],
  [/^Field must have maximum value of (.+)\.$/, (limit) => t('Field must have maximum value of {0}.', limit)],
  [/^Field must have maximum length of (.+)\.$/, (limit) => t('Field must have maximum length of {0}.', limit)],
  [/^No results$/, () => t('No results')],
  [/^All values selected$/, () => t('All values selected')],
  [/^Select$/, () => t('Select')],
];
const PLACES = '.fjs-form-field-error, .fjs-dropdownlist-empty, .fjs-select-placeholder, .fjs-dropdownlist';

/** Has the form viewer speak the reader's language. */
export function translateFormViewer(root) {
  const translateAll = () => {
    root.querySelectorAll('.fjs-form input[placeholder=Search]').forEach((input) => { input.placeholder = t('Search'); });
    root.querySelectorAll(PLACES).forEach((place) => textsIn(place).forEach(translate));
  };
  new MutationObserver(translateAll).observe(root, { childList: true, subtree: true, characterData: true });
}

function textsIn(node) {
  return node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textsIn);
}

function translate(text) {
  for (const [pattern, words] of SAID) {
    const [said, limit] = pattern.exec(text.data) ?? [];
    // Setting the same words would be seen as a change for ever.
    if (said && words(limit) !== said) text.data = words(limit);
  }
}
