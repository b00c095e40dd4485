import { t } from './language.js';
import { element } from './words.js';

let dialogs = 0;

/**
 * Opens a dialog that asks, sends, and stays open with everything that was entered until the server has taken it.
 *
 * fields: [{ name, label, kind: 'choice' | 'words' | 'number' | 'date' | 'text', options: [[value, label]], hint, value }]
 * send: (values) => Promise of {ok, body}; done: (values) => what follows; prepare: (form) => for what depends on other fields.
 */
export function openDialog({ heading, about, sentence, fields, confirm, grave, send, done, prepare }) {
  const id = `spinepath-dialog-${++dialogs}`;
  const dialog = element('dialog', 'spinepath-dialog');
  const title = element('h3', '', heading);
  title.id = id;
  dialog.setAttribute('aria-labelledby', id);
  const trouble = element('p', 'spinepath-trouble');
  trouble.setAttribute('role', 'alert');
  const controls = new Map(fields.map((field) => [field.name, control(field, `${id}-${field.name}`)]));
  const cancel = button(t('Cancel'), 'btn btn-default', 'button');
  const send1 = button(confirm, `btn ${grave ? 'btn-danger' : 'btn-primary'}`, 'submit');
  const form = element(
    'form',
    '',
    title,
    ...(about ? [element('p', 'spinepath-about', about)] : []),
    element('p', '', sentence),
    ...[...controls.values()].map(({ row }) => row),
    trouble,
    element('div', 'spinepath-buttons', cancel, send1),
  );
  form.noValidate = true;
  dialog.append(form);
  document.body.append(dialog);

  const values = () => Object.fromEntries([...controls].map(([name, { input, read }]) => [name, read(input)]));

  const show = ({ detail, errors = [] }) => {
    controls.forEach((one) => one.complain(''));
    const elsewhere = errors.filter(({ field, message }) => {
      controls.get(field)?.complain(message);
      return !controls.has(field);
    });
    const placed = errors.length > 0 && elsewhere.length === 0;
    trouble.textContent = placed ? '' : elsewhere.map(({ message }) => message).join(' ') || detail;
    const first = [...controls.values()].find(({ input }) => input.getAttribute('aria-invalid') === 'true');
    (first?.input ?? send1).focus();
  };

  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send1.disabled) return;
    send1.disabled = true;
    const entered = values();
    const answer = await send(entered);
    send1.disabled = false;
    if (!answer.ok) {
      show(answer.body);
      return;
    }
    dialog.close();
    done(entered);
  });
  prepare?.(controls);
  dialog.showModal();
  [...controls.values()][0]?.input.focus();
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
  const caption = element('label', '', label);
  caption.htmlFor = id;
  const help = element('p', 'spinepath-hint', hint ?? '');
  help.id = `${id}-help`;
  const error = element('p', 'spinepath-refusal');
  error.id = `${id}-error`;
  input.setAttribute('aria-describedby', `${help.id} ${error.id}`);
  return {
    input,
    row: element('div', 'spinepath-field', caption, input, ...(hint ? [help] : []), error),
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
  select.replaceChildren(...options.map(([value, label]) => {
    const option = element('option', '', label);
    option.value = value;
    return option;
  }));
}

function button(label, className, type) {
  const node = element('button', className, label);
  node.type = type;
  return node;
}
