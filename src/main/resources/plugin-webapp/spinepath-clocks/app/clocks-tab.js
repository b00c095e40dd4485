import { ask } from '/spinepath-shared/answer.js';
import { eachMinute, now } from '/spinepath-shared/clock.js';
import { element } from '/spinepath-shared/html.js';
import { t } from '/spinepath-shared/language.js';
import { refreshTasks } from '/spinepath-shared/tasklist.js';
import { at, readable } from '/spinepath-shared/words.js';
import { clockOrders } from './clock-orders.js';
import { pauseReason, span, standing, target } from './time.js';

/** The tab with all clocks of the open task's case: how long each has, who is told, and what the coordinator did to them. */
export function clocksTab() {
  let tab;
  let stopTicking;

  const open = async (mine, taskId) => {
    const { ok, body } = await ask(`/api/tasks/${encodeURIComponent(taskId)}/clocks`);
    if (mine !== tab) return;
    if (!ok) {
      mine.replaceChildren(element('p', 'spinepath-refusal', body.detail));
      return;
    }
    const list = element('ol', 'spinepath-clocks');
    const draw = () => list.replaceChildren(...body.clocks.map((clock) => row(clock, clock.taskId === taskId)));
    draw();
    stopTicking?.();
    stopTicking = eachMinute(draw);
    mine.replaceChildren(
      heading(body, clockOrders(body, () => {
        refreshTasks();
        return open(mine, taskId);
      })),
      ...(body.clocks.length > 0 ? [list] : [element('p', 'spinepath-hint', t('No clock runs in this case.'))]),
      ...history(body),
    );
  };

  return {
    render(node, { taskId }) {
      tab = element('div', 'spinepath-tab spinepath-clocks-tab');
      node.replaceChildren(tab);
      open(tab, taskId);
    },
    unmount() {
      stopTicking?.();
      tab = undefined;
    },
  };
}

function heading({ caseNumber, urgency, mayPause, clocks }, orders) {
  return element(
    'div',
    'spinepath-clocks-head',
    element(
      'p',
      '',
      element('span', '', caseNumber),
      ...(urgency ? [element('strong', `spinepath-${urgency.toLowerCase()}`, readable(urgency))] : []),
    ),
    ...(mayPause && clocks.length > 0 ? [orders] : []),
  );
}

function row(clock, ofOpenTask) {
  const { tone, words } = standing(clock);
  const { kind, title, pausedAt, left } = clock;
  const about = [
    element('span', '', limit(clock, tone)),
    element('span', '', t('Target {0}', target(clock.target, clock.countedIn))),
    ...(pausedAt ? [element('span', '', left ? t('Paused since {0}, {1} left', at(pausedAt), target(left, clock.countedIn)) : t('Paused since {0}', at(pausedAt)))] : []),
    ...whoIsTold(clock),
  ];
  return element(
    'li',
    `spinepath-clock spinepath-${tone}`,
    element(
      'div',
      'spinepath-clock-line',
      element('h4', '', title),
      ...(ofOpenTask ? [element('span', 'spinepath-tag', t('This step'))] : []),
      ...(kind === 'CASE' ? [element('span', 'spinepath-tag', t('Over several steps'))] : []),
      element('strong', 'spinepath-standing', words),
    ),
    bar(clock, tone),
    element('p', 'spinepath-clock-about', ...about),
  );
}

function limit({ state, limitAt }, tone) {
  if (tone === 'over') return t('Limit was {0}', at(limitAt));
  return state === 'PAUSED' ? t('Limit held') : t('Limit {0}', at(limitAt));
}

function whoIsTold({ told, toldNext }) {
  const inTurn = [told, toldNext].filter((groups) => groups.length > 0).map((groups) => groups.join(` ${t('and')} `));
  return inTurn.length > 0 ? [element('span', '', t('When overdue: {0}', inTurn.join(`, ${t('then')} `)))] : [];
}

/** How much of the time is used, with the point at which people are warned. */
function bar({ startedAt, warningAt, limitAt, pausedAt }, tone) {
  const started = Date.parse(startedAt);
  const share = (instant) => Math.round(Math.min(1, Math.max(0, (instant - started) / (Date.parse(limitAt) - started))) * 100);
  const used = share(pausedAt ? Date.parse(pausedAt) : now());
  const track = element('div', `spinepath-bar spinepath-bar-${tone}`, element('span', 'spinepath-used'));
  track.firstChild.style.width = `${used}%`;
  let inWords = t('{0} % of the time is used', used);
  if (warningAt) {
    const warning = element('span', 'spinepath-warning-point');
    warning.style.left = `${share(Date.parse(warningAt))}%`;
    warning.title = t('Warning {0}', at(warningAt));
    track.append(warning);
    inWords += `; ${t('the warning comes at {0} %, {1}', share(Date.parse(warningAt)), at(warningAt))}`;
  }
  track.setAttribute('role', 'img');
  track.setAttribute('aria-label', inWords);
  return track;
}

function history({ pauses, renewals = [] }) {
  const sentences = [
    ...pauses.map((pause) => ({ when: pause.pausedAt, words: pauseInWords(pause) })),
    ...renewals.map((renewal) => ({ when: renewal.renewedAt, words: renewalInWords(renewal) })),
  ].sort((one, other) => other.when.localeCompare(one.when));
  if (sentences.length === 0) return [];
  return [
    element('h4', '', t('Pauses and new targets')),
    element('ul', 'spinepath-history', ...sentences.map(({ words }) => element('li', '', words))),
  ];
}

function pauseInWords({ title, reason, pausedAt, pausedBy, resumedAt, resumedBy }) {
  const begun = t('{0}: paused {1} by {2} ({3})', title, at(pausedAt), pausedBy ?? t('somebody unknown'), pauseReason(reason));
  if (!resumedAt) return `${begun}, ${t('for {0} so far.', span(now() - Date.parse(pausedAt)))}`;
  const lasted = span(Date.parse(resumedAt) - Date.parse(pausedAt));
  return resumedBy
    ? `${begun}, ${t('resumed {0} by {1}, after {2}.', at(resumedAt), resumedBy, lasted)}`
    : `${begun}, ${t('ended by the pathway {0}, after {1}.', at(resumedAt), lasted)}`;
}

function renewalInWords({ title, limitBefore, limitAfter, renewedAt, renewedBy }) {
  return t('{0}: limit changed from {1} to {2}, {3} by {4}.', title, at(limitBefore), at(limitAfter), at(renewedAt), renewedBy ?? t('somebody unknown'));
}
