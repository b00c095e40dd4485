import { element, h } from '/spinepath-shared/html.js';
import { ageInWords, newId, postReferral, readReferrer, today } from './new-referral-io.js';

const form = document.querySelector('#referral');
const send = document.querySelector('#send');
const notice = document.querySelector('#notice');
const openCase = document.querySelector('#openCase');
const sendRow = document.querySelector('#sendRow');
const yesNoFields = ['emergencySigns', 'spinalLesionAlreadySeen'];

// Made once per page: however often it is sent, it stays one referral.
const referralId = newId();
let sending = false;
let dirty = false;

form.dateOfBirth.max = today();
form.addEventListener('input', change);
form.addEventListener('submit', event => {
  event.preventDefault();
  if (openCase.hidden) submit('ASK');
});
document.querySelector('#addToCase').addEventListener('click', () => submit('ADD'));
document.querySelector('#openAnyway').addEventListener('click', () => submit('OPEN_ANYWAY'));
document.querySelector('#backToForm').addEventListener('click', () => {
  showQuestion(false);
  form.patientId.focus();
});
window.addEventListener('beforeunload', event => {
  if (dirty) event.preventDefault();
});
prefillReferrer();

function change(event) {
  dirty = true;
  const field = event.target.closest('.field');
  if (field) clearError(field);
  document.querySelector('#emergency').hidden = form.emergencySigns.value !== 'true';
  document.querySelector('#age').textContent = ageInWords(form.dateOfBirth.value);
  if (event.target.name === 'patientId') showQuestion(false);
}

async function prefillReferrer() {
  const answer = await readReferrer();
  if (answer.ok) {
    if (answer.body.roles.length === 1) form.referrerRole.value = answer.body.roles[0];
    form.referrerName.value = answer.body.name ?? '';
    offerPractices(answer.body.practices);
  } else if (answer.status === 403) {
    say(answer.body.detail);
    send.disabled = true;
  }
}

/** Who belongs to one practice refers for it, and is not asked. */
function offerPractices(practices) {
  if (practices.length < 2) return;
  form.practice.append(...practices.map(({ groupId, title }) => new Option(title, groupId)));
  form.practice.required = true;
  document.querySelector('#practiceField').hidden = false;
}

async function submit(whenCaseIsOpen) {
  if (sending) return;
  clearErrors();
  if (!isComplete(whenCaseIsOpen)) return;
  busy(true);
  const answer = await postReferral(referral(whenCaseIsOpen));
  busy(false);
  if (answer.ok) return showDone(answer.body);
  if (answer.body.openCase) return askAboutOpenCase(answer.body.openCase);
  showProblem(answer);
}

function referral(whenCaseIsOpen) {
  const content = { sender: 'new-referral-page', referralId, whenCaseIsOpen };
  for (const [name, value] of new FormData(form)) {
    if (value.trim() === '') continue;
    content[name] = yesNoFields.includes(name) ? value === 'true' : value;
  }
  if (whenCaseIsOpen !== 'OPEN_ANYWAY') delete content.openAnywayReason;
  return content;
}

function isComplete(whenCaseIsOpen) {
  for (const input of form.querySelectorAll('[required]')) {
    if (input.validity.badInput) showError(input.name, 'This is not a whole date. Please complete it.');
    else if (input.value.trim() === '') showError(input.name, 'This is needed. Please fill it in.');
  }
  if (whenCaseIsOpen === 'OPEN_ANYWAY' && form.openAnywayReason.value.trim() === '') {
    showError('openAnywayReason', 'Please say why another case is opened.');
  }
  return !focusFirstError();
}

function showProblem({ status, body }) {
  const errors = body.errors ?? [];
  const elsewhere = errors.filter(error => !showError(error.field, error.message));
  if (!focusFirstError() || elsewhere.length > 0) say(sentence(status, body));
}

function sentence(status, body) {
  if (status === 0) return 'The server cannot be reached. What you entered is still here: please send it again.';
  if (status === 401) return 'You are no longer signed in. What you entered is still here: sign in to Tasklist in another tab, then send it again.';
  if (body.type === 'urn:spinepath:problem:referral-id-taken') {
    return 'An earlier attempt of this referral was already received, with other content. Look for the case in Tasklist; to refer once more, open a new page.';
  }
  const reference = body.reference ? ` Reference: ${body.reference}` : '';
  return (body.detail ?? 'The referral could not be sent. Please try again.') + reference;
}

function askAboutOpenCase(caseNumber) {
  document.querySelector('#openCaseNumber').textContent = caseNumber;
  showQuestion(true);
  openCase.focus();
  openCase.scrollIntoView({ block: 'nearest' });
}

/** While it is asked, its answers take the place of the button to send. */
function showQuestion(isAsked) {
  openCase.hidden = !isAsked;
  sendRow.hidden = isAsked;
}

function showDone({ caseNumber, result, warnings }) {
  dirty = false;
  form.reset();
  form.hidden = true;
  const words = {
    OPENED: 'The case is open. Its first step waits in Tasklist under "My team\'s open tasks".',
    ADDED: 'It was added to the open case.',
    KNOWN: 'It had arrived before: this is its case.',
  };
  document.querySelector('#caseNumber').textContent = caseNumber;
  document.querySelector('#doneText').textContent = words[result];
  const list = document.querySelector('#warnings');
  list.replaceChildren(...warnings.map(({ text }) => element('li', '', text)));
  list.hidden = warnings.length === 0;
  const done = document.querySelector('#done');
  done.hidden = false;
  done.focus();
}

/** Shows the message at its field; answers false when the page has no such field. */
function showError(name, message) {
  const field = form.querySelector(`.field[data-field="${CSS.escape(name)}"]`);
  if (!field) return false;
  clearError(field);
  field.classList.add('invalid');
  const error = h('p', { class: 'error', id: `${name}Error` }, message);
  field.append(error);
  for (const input of field.querySelectorAll('input, select, textarea')) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', error.id);
  }
  return true;
}

function clearError(field) {
  field.classList.remove('invalid');
  field.querySelector('.error')?.remove();
  for (const input of field.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
}

function clearErrors() {
  notice.hidden = true;
  form.querySelectorAll('.field.invalid').forEach(clearError);
}

function focusFirstError() {
  const input = form.querySelector('.invalid input, .invalid select, .invalid textarea');
  input?.focus();
  return input !== null;
}

function say(text) {
  notice.textContent = text;
  notice.hidden = false;
  notice.focus();
}

function busy(isBusy) {
  sending = isBusy;
  form.querySelectorAll('button').forEach(button => { button.disabled = isBusy; });
  send.textContent = isBusy ? 'Sending…' : 'Send referral';
}
