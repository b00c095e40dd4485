import { longDay } from '/spinepath-shared/dates.js';
import { button, element } from '/spinepath-shared/html.js';
import { confirmReceipt, pdfOf, readLetters } from './letters-io.js';

const list = document.querySelector('#letters');
const summary = document.querySelector('#summary');
const notice = document.querySelector('#notice');
const language = document.querySelector('#language');
const kinds = { MDT_OUTCOME: 'MDT outcome', DISCHARGE: 'Discharge to primary care' };
const caseNumber = new URLSearchParams(window.location.search).get('caseNumber');

language.value = chosenLanguage();
language.addEventListener('change', () => {
  localStorage.setItem('spinepath.letters.language', language.value);
  list.querySelectorAll('a[data-letter]').forEach(link => { link.href = pdfOf(link.dataset.letter, language.value); });
});
show();

async function show() {
  const answer = await readLetters(caseNumber);
  if (!answer.ok) return say(sentence(answer));
  list.replaceChildren(...answer.body.map(line));
  if (answer.body.length === 0) list.append(element('li', 'empty', 'No letter has been written yet.'));
  summarise();
}

function summarise() {
  const waiting = list.querySelectorAll('.waits').length;
  const all = list.querySelectorAll('.letter').length;
  summary.textContent = all === 0 ? '' : `${waiting === 0 ? 'None' : waiting} of ${all} not yet confirmed by the practice`;
}

function line(letter) {
  const who = letter.erased ? 'Identity erased' : letter.patientName;
  const heading = element('h2', '', who ?? letter.caseNumber);
  const about = element('p', 'about', element('strong', '', kinds[letter.kind]), ` · ${longDay(letter.writtenAt)}`);
  if (who) about.append(' · ', element('span', 'case', letter.caseNumber));
  const row = element(
    'li',
    letter.receivedAt ? 'letter' : 'letter waits',
    element('div', '', heading, about),
    element('div', '', receipt(letter), element('p', 'about', `To ${letter.practice}`)),
    actions(letter, who ?? letter.caseNumber),
  );
  row.dataset.letter = letter.id;
  return row;
}

function receipt({ receivedAt, receivedBy }) {
  if (!receivedAt) return element('p', 'waiting', 'Not yet confirmed');
  return element('p', 'received', `✓ Received ${longDay(receivedAt)}${receivedBy ? `, ${receivedBy}` : ''}`);
}

function actions(letter, who) {
  const row = element('div', 'actions');
  if (letter.mayOpen) {
    const open = element('a', 'secondary', 'Open PDF');
    open.href = pdfOf(letter.id, language.value);
    open.dataset.letter = letter.id;
    open.setAttribute('aria-label', `Open PDF: ${kinds[letter.kind]}, ${who}`);
    row.append(open);
  } else {
    row.append(element('p', 'about', 'Can be opened while you have a task of this case.'));
  }
  if (letter.mayConfirm) {
    const confirm = button('Confirm receipt', 'primary', () => receive(letter, confirm));
    confirm.setAttribute('aria-label', `Confirm receipt: ${kinds[letter.kind]}, ${who}`);
    row.append(confirm);
  }
  return row;
}

async function receive(letter, confirm) {
  notice.hidden = true;
  confirm.disabled = true;
  const answer = await confirmReceipt(letter.id);
  confirm.disabled = false;
  if (!answer.ok) return say(sentence(answer));
  const { patientName, erased } = letter;
  const row = line({ ...answer.body, patientName, erased });
  confirm.closest('.letter').replaceWith(row);
  row.querySelector('a')?.focus();
  summarise();
}

function say(text) {
  notice.textContent = text;
  notice.hidden = false;
  notice.focus();
}

function sentence({ status, body }) {
  if (status === 0) return 'The server cannot be reached. Please try again.';
  if (status === 401) return 'You are no longer signed in. Please sign in to Tasklist, then open this page again.';
  const reference = body.reference ? ` Reference: ${body.reference}` : '';
  return (body.detail ?? 'This cannot be shown now. Please try again.') + reference;
}

/** The one chosen last on this computer, else the browser's, else English. */
function chosenLanguage() {
  const offered = [...language.options].map(option => option.value);
  const asked = [localStorage.getItem('spinepath.letters.language'), ...navigator.languages.map(tag => tag.slice(0, 2))];
  return asked.find(tag => offered.includes(tag)) ?? 'en';
}
