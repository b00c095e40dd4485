import { element, readable } from '../../../spinepath-casefile/static/app/words.js';
import { clockOrders } from './clock-orders.js';
import { ask } from './server.js';
import { refreshTasks } from './task-list.js';
import { at, eachMinute, now, pauseReason, span, standing, target } from './time.js';

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
      ...(body.clocks.length > 0 ? [list] : [element('p', 'spinepath-hint', 'No clock runs in this case.')]),
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
  const { kind, title, pausedAt, state, left } = clock;
  const about = [
    element('span', '', `${tone === 'over' ? 'Limit was' : 'Limit'} ${state === 'PAUSED' && tone === 'paused' ? 'held' : at(clock.limitAt)}`),
    element('span', '', `Target ${target(clock.target, clock.countedIn)}`),
    ...(pausedAt ? [element('span', '', `Paused since ${at(pausedAt)}${left ? `, ${target(left, clock.countedIn)} left` : ''}`)] : []),
    ...whoIsTold(clock),
  ];
  return element(
    'li',
    `spinepath-clock spinepath-${tone}`,
    element(
      'div',
      'spinepath-clock-line',
      element('h4', '', title),
      ...(ofOpenTask ? [element('span', 'spinepath-tag', 'This step')] : []),
      ...(kind === 'CASE' ? [element('span', 'spinepath-tag', 'Over several steps')] : []),
      element('strong', 'spinepath-standing', words),
    ),
    bar(clock, tone),
    element('p', 'spinepath-clock-about', ...about),
  );
}

function whoIsTold({ told, toldNext }) {
  const inTurn = [told, toldNext].filter((groups) => groups.length > 0).map((groups) => groups.join(' and '));
  return inTurn.length > 0 ? [element('span', '', `When overdue: ${inTurn.join(', then ')}`)] : [];
}

/** How much of the time is used, with the point at which people are warned. */
function bar({ startedAt, warningAt, limitAt, pausedAt }, tone) {
  const started = Date.parse(startedAt);
  const share = (instant) => Math.round(Math.min(1, Math.max(0, (instant - started) / (Date.parse(limitAt) - started))) * 100);
  const used = share(pausedAt ? Date.parse(pausedAt) : now());
  const track = element('div', `spinepath-bar spinepath-bar-${tone}`, element('span', 'spinepath-used'));
  track.firstChild.style.width = `${used}%`;
  let inWords = `${used} % of the time is used`;
  if (warningAt) {
    const warning = element('span', 'spinepath-warning-point');
    warning.style.left = `${share(Date.parse(warningAt))}%`;
    warning.title = `Warning ${at(warningAt)}`;
    track.append(warning);
    inWords += `; the warning comes at ${share(Date.parse(warningAt))} %, ${at(warningAt)}`;
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
    element('h4', '', 'Pauses and new targets'),
    element('ul', 'spinepath-history', ...sentences.map(({ words }) => element('li', '', words))),
  ];
}

function pauseInWords({ title, reason, pausedAt, pausedBy, resumedAt, resumedBy }) {
  const begun = `${title}: paused ${at(pausedAt)} by ${pausedBy ?? 'somebody unknown'} (${pauseReason(reason)})`;
  if (!resumedAt) return `${begun}, for ${span(now() - Date.parse(pausedAt))} so far.`;
  const lasted = `after ${span(Date.parse(resumedAt) - Date.parse(pausedAt))}`;
  return resumedBy
    ? `${begun}, resumed ${at(resumedAt)} by ${resumedBy}, ${lasted}.`
    : `${begun}, ended by the pathway ${at(resumedAt)}, ${lasted}.`;
}

function renewalInWords({ title, limitBefore, limitAfter, renewedAt, renewedBy }) {
  return `${title}: limit changed from ${at(limitBefore)} to ${at(limitAfter)}, ${at(renewedAt)} by ${renewedBy ?? 'somebody unknown'}.`;
}
