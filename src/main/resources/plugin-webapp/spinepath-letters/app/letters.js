import { ask } from '/spinepath-shared/answer.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { moment } from '/spinepath-shared/words.js';

const languages = { en: 'English', pl: 'Polski', de: 'Deutsch' };

/** In the bar for those who get letters and those who oversee them, with the number that waits for a receipt. */
export function lettersAction() {
  return {
    async render(node) {
      const { ok, body: waiting } = await ask('/api/letters/waiting');
      if (!ok || !waiting.listed) return;
      const link = element('a', 'spinepath-letters-link', t('Letters'));
      link.href = '/letters';
      if (waiting.unreceived > 0) {
        const count = element('span', 'spinepath-waiting', String(waiting.unreceived));
        count.setAttribute('role', 'img');
        count.setAttribute('aria-label', t('{0} not yet confirmed', waiting.unreceived));
        link.append(count);
      }
      node.replaceChildren(link);
    },
  };
}

/** What was written about the case, to open in each language; nothing when nothing was. */
export async function lettersOf({ caseNumber }) {
  const { ok, body: letters } = await ask(`/api/letters?${new URLSearchParams({ caseNumber })}`);
  if (!ok || letters.length === 0) return [];
  return [element('h4', '', t('Letters')), element('ul', 'spinepath-letter-list', ...letters.map(line))];
}

function line(letter) {
  const title = letter.kind === 'DISCHARGE' ? t('Discharge to primary care') : t('MDT outcome');
  const line = element(
    'li',
    '',
    element('strong', '', title),
    element('span', 'spinepath-by', moment(letter.writtenAt)),
    element('span', 'spinepath-by', receipt(letter)),
  );
  if (letter.mayOpen) line.append(element('span', 'spinepath-pdfs', ...Object.entries(languages).map(([code, name]) => pdf(letter, code, name))));
  return line;
}

function receipt({ receivedAt, receivedBy }) {
  if (!receivedAt) return t('Not yet confirmed by the practice');
  return receivedBy ? t('Received {0}, {1}', moment(receivedAt), receivedBy) : t('Received {0}', moment(receivedAt));
}

function pdf({ id }, code, name) {
  const link = element('a', '', `PDF ${name}`);
  link.href = `/api/letters/${encodeURIComponent(id)}.pdf?lang=${code}`;
  link.lang = code;
  return link;
}
