import { button, element, h } from './html.js';
import { t } from './language.js';

let dialogs = 0;

/**
 * Opens a dialog that asks, sends, and stays open with everything that was entered until the server has taken it.
 *
 * @param content the nodes of the questions
 * @param send    (entered) => Promise of {ok, body}, with what values() answers
 * @param refused (body, confirming button) => the sentence to show; by default body.detail
 * @param done    (entered) => what follows
 */
export function openQuestion({ heading, about, sentence, content, confirm, grave, values, send, refused = ({ detail }) => detail, done }) {
  const title = h('h3', { id: `${nextId()}-title` }, heading);
  const trouble = h('p', { class: 'spinepath-trouble', role: 'alert' });
  const confirming = h('button', { type: 'submit', class: `btn ${grave ? 'btn-danger' : 'btn-primary'}` }, confirm);
  const cancel = button(t('Cancel'), 'btn btn-default', () => dialog.close());
  const form = element(
    'form',
    '',
    title,
    about && element('p', 'spinepath-about', about),
    element('p', '', sentence),
    content,
    trouble,
    element('div', 'spinepath-buttons', cancel, confirming),
  );
  const dialog = h('dialog', { class: 'spinepath-dialog', 'aria-labelledby': title.id }, form);

  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (confirming.disabled) return;
    confirming.disabled = true;
    const entered = values();
    const answer = await send(entered);
    confirming.disabled = false;
    if (!answer.ok) {
      trouble.textContent = refused(answer.body, confirming);
      return;
    }
    dialog.close();
    done(entered);
  });
  document.body.append(dialog);
  dialog.showModal();
  return form;
}

/**
 * A question with fields, each of which shows what the server says of it.
 *
 * fields: [{ name, label, kind: 'choice' | 'words' | 'number' | 'date' | 'text', options: [[value, label]], hint, value }]
 * prepare: (controls by name) => for what depends on other fields. The rest is openQuestion's.
 */
export function openDialog({ fields, prepare, ...question }) {
  const id = nextId();
  const controls = new Map(fields.map((field) => [field.name, control(field, `${id}-${field.name}`)]));
  const inOrder = [...controls.values()];

  const refused = ({ detail, errors = [] }, confirming) => {
    inOrder.forEach((one) => one.complain(''));
    const elsewhere = errors.filter(({ field, message }) => {
      controls.get(field)?.complain(message);
      return !controls.has(field);
    });
    const wrong = inOrder.find(({ input }) => input.getAttribute('aria-invalid') === 'true');
    (wrong?.input ?? confirming).focus();
    const placed = errors.length > 0 && elsewhere.length === 0;
    return placed ? '' : elsewhere.map(({ message }) => message).join(' ') || detail;
  };

  const form = openQuestion({
    ...question,
    content: inOrder.map(({ row }) => row),
    values: () => Object.fromEntries([...controls].map(([name, { input, read }]) => [name, read(input)])),
    refused,
  });
  // The server says what is missing, beside its field.
  form.noValidate = true;
  prepare?.(controls);
  inOrder[0]?.input.focus();
}

function control({ name, label, kind, options = [], hint, value }, id) {
  const input = element(kind === 'choice' ? 'select' : kind === 'words' ? 'textarea' : 'input', 'form-control');
  input.id = id;
  input.name = name;
  if (kind === 'choice') fill(input, options);
  if (kind === 'words') Object.assign(input, { rows: 3, maxLength: 4000 });
  if (['number', 'date', 'text'].includes(kind)) input.type = kind;
  if (kind === 'number') input.min = 0;
  if (value) input.value = value;
  const help = h('p', { class: 'spinepath-hint', id: `${id}-help` }, hint ?? '');
  const error = h('p', { class: 'spinepath-refusal', id: `${id}-error` });
  input.setAttribute('aria-describedby', `${help.id} ${error.id}`);
  return {
    input,
    row: element('div', 'spinepath-field', h('label', { for: id }, label), input, hint && help, error),
    read: ({ value: entered }) => (kind === 'number' && entered !== '' ? Number(entered) : entered.trim()),
    complain(message) {
      error.textContent = message;
      input.setAttribute('aria-invalid', String(message !== ''));
    },
    help(text) {
      help.textContent = text;
      if (!help.isConnected) input.after(help);
    },
  };
}

/** Fills a select anew. */
export function fill(select, options) {
  select.replaceChildren(...options.map(([value, label]) => h('option', { value }, label)));
}

function nextId() {
  dialogs += 1;
  return `spinepath-dialog-${dialogs}`;
}
