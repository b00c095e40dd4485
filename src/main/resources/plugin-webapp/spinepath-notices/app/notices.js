import { ask, send } from '/spinepath-shared/answer.js';
import { eachMinute, now } from '/spinepath-shared/clock.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { addressOf } from '/spinepath-shared/tasklist.js';
import { at, readable } from '/spinepath-shared/words.js';

const NOT_AGAIN_WITHIN_MS = 20_000;

/** The button in the navbar with the number of unseen notices, and the list that it opens. */
export function noticeList() {
  let button;
  let panel;
  let stopPolling;
  let notices = [];
  let lastAsked = 0;

  const refresh = async () => {
    if (!button || document.hidden || now() - lastAsked < NOT_AGAIN_WITHIN_MS) return;
    lastAsked = now();
    const { ok, body } = await ask('/api/notices');
    if (!button) return;
    // Who treats nobody has no notices.
    button.hidden = !ok;
    notices = ok ? body : [];
    count();
    if (!panel.matches(':popover-open')) fill();
  };

  const count = () => {
    const unseen = latest(notices).filter((notice) => !notice.seen).length;
    button.classList.toggle('spinepath-unseen', unseen > 0);
    button.setAttribute('aria-label', unseen > 0 ? t('Notices, {0} unseen', unseen) : t('Notices'));
    button.replaceChildren(t('Notices'), ...(unseen > 0 ? [element('span', 'spinepath-count', String(unseen))] : []));
  };

  const fill = () => {
    panel.replaceChildren(
      element('h3', '', t('Notices')),
      notices.length > 0
        ? element('ol', '', ...latest(notices).map((notice) => entry(notice, () => panel.hidePopover())))
        : element('p', 'spinepath-hint', t('Nothing is due soon or overdue.')),
    );
  };

  const markAsSeen = async () => {
    const unseen = notices.filter((notice) => !notice.seen);
    if (unseen.length === 0) return;
    const { ok } = await send('/api/notices/seen', { ids: unseen.map(({ id }) => id) });
    if (!ok || !button) return;
    unseen.forEach((notice) => { notice.seen = true; });
    count();
  };

  return {
    refresh,
    render(node) {
      button = element('button', 'spinepath-notices-button');
      button.type = 'button';
      button.hidden = true;
      panel = element('div', 'spinepath-notices-panel');
      panel.popover = 'auto';
      panel.setAttribute('role', 'dialog');
      panel.setAttribute('aria-label', t('Notices'));
      button.popoverTargetElement = panel;
      panel.addEventListener('beforetoggle', ({ newState }) => { if (newState === 'open') fill(); });
      panel.addEventListener('toggle', ({ newState }) => { if (newState === 'open') markAsSeen(); });
      node.append(button);
      document.body.append(panel);
      lastAsked = 0;
      stopPolling = eachMinute(refresh);
      refresh();
    },
    unmount() {
      stopPolling();
      panel.remove();
      button = undefined;
    },
  };
}

/** The newest notice of each step, because it says how things stand; the warning before it is of no use any more. */
function latest(notices) {
  const spokenOf = new Set();
  return notices.filter(({ caseNumber, step, taskId }) => {
    const subject = taskId ?? `${caseNumber} ${step}`;
    return !spokenOf.has(subject) && spokenOf.add(subject);
  });
}

function entry(notice, onOpen) {
  const { taskId, urgency, caseNumber, createdAt, seen } = notice;
  let sentence = element('span', 'spinepath-sentence', inWords(notice));
  if (taskId) {
    sentence = element('a', 'spinepath-sentence', inWords(notice));
    sentence.href = addressOf(taskId);
    sentence.addEventListener('click', () => {
      sentence.href = addressOf(taskId);
      onOpen();
    });
  }
  return element(
    'li',
    seen ? '' : 'spinepath-new',
    ...(seen ? [] : [element('span', 'spinepath-new-mark', t('New'))]),
    sentence,
    element(
      'span',
      'spinepath-clock-about',
      element('strong', `spinepath-${urgency.toLowerCase()}`, readable(urgency)),
      element('span', '', caseNumber),
      element('span', '', t('told {0}', at(createdAt))),
    ),
  );
}

function inWords({ title, rung, limitAt }) {
  switch (rung) {
    case 'RAISED': return t('{0} became an emergency, due {1}', title, at(limitAt));
    case 'OVERDUE': return t('{0} is overdue since {1}', title, at(limitAt));
    case 'STILL_OVERDUE': return t('{0} is still overdue, since {1}', title, at(limitAt));
    default: return Date.parse(limitAt) > now() ? t('{0} is due {1}', title, at(limitAt)) : t('{0} was due {1}', title, at(limitAt));
  }
}
