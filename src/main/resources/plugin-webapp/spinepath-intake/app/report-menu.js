import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { say } from '/spinepath-shared/said.js';
import { statusOf } from './case-api.js';
import { reports } from './report-dialogs.js';

/** A button that opens the reports this user may make about the case; the server says which. */
export function reportMenu({ caseNumber, name }) {
  const button = element('button', 'btn btn-default', t('Report…'));
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  const list = element('ul', 'spinepath-menu');
  list.hidden = true;
  const menu = element('div', 'spinepath-report', button, list);

  const close = () => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };

  button.addEventListener('click', async () => {
    if (!list.hidden) {
      close();
      return;
    }
    const { ok, body } = await statusOf(caseNumber);
    const offered = ok ? reports.filter(({ action }) => body.may.includes(action)) : [];
    if (offered.length === 0) {
      say(ok ? t('There is nothing to report about this case: it is closed.') : body.detail);
      return;
    }
    list.replaceChildren(...offered.map((report) => {
      const choice = element('button', '', report.label);
      choice.type = 'button';
      choice.addEventListener('click', () => {
        close();
        button.focus();
        report.open({ caseNumber, about: name ? `${name} · ${caseNumber}` : caseNumber });
      });
      return element('li', '', choice);
    }));
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    list.querySelector('button').focus();
  });

  menu.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'Escape') {
      close();
      button.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const choices = [...list.querySelectorAll('button')];
    choices[(choices.indexOf(document.activeElement) + step + choices.length) % choices.length].focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget)) close();
  });
  return menu;
}
