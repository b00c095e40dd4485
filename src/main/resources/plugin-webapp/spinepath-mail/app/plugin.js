import { shortMoment } from '/spinepath-shared/dates.js';
import { button, element, h } from '/spinepath-shared/html.js';
import { ask, send } from '/spinepath-shared/server.js';

const EVERY_HALF_MINUTE = 30000;
const UNTIL_TRIED = 6000;

let timer;

export default [
  {
    id: 'spinepath-mail-outbox',
    pluginPoint: 'cockpit.dashboard',
    priority: 10,
    render(node) {
      const refresh = async () => {
        const { ok, body } = await ask('/api/mail-outbox');
        // Who is no administrator is refused: the style hides a place that stays empty, and nobody asks again.
        if (!ok) clearInterval(timer);
        node.replaceChildren(...(ok ? [panel(body, () => tryAgain(refresh))] : []));
      };
      refresh();
      timer = setInterval(refresh, EVERY_HALF_MINUTE);
    },
    unmount() {
      clearInterval(timer);
    },
  },
];

async function tryAgain(refresh) {
  const { ok } = await send('/api/mail-outbox/retry');
  // A panel made anew would take away the sentence that says it failed.
  if (ok) setTimeout(refresh, UNTIL_TRIED);
  return ok;
}

function panel({ enabled, waiting, failed, oldestSince, troubles }, retry) {
  return element(
    'section',
    'spinepath-outbox',
    element(
      'h3',
      '',
      'Notices by e-mail ',
      element('span', enabled ? 'spinepath-on' : 'spinepath-off', enabled ? 'on' : 'off'),
    ),
    ...(enabled ? [] : [element('p', '', 'Notices are shown in Tasklist only. spinepath.clocks.mail.enabled switches mail on.')]),
    ...(enabled || waiting > 0 || troubles.length > 0 ? [figures(waiting, failed, oldestSince)] : []),
    ...(troubles.length > 0 ? [table(troubles)] : []),
    ...(enabled && (waiting > 0 || troubles.length > 0) ? [retrying(retry)] : []),
  );
}

function figures(waiting, failed, oldestSince) {
  return element(
    'dl',
    '',
    ...pair('Waiting', waiting),
    ...pair('of these tried in vain', failed),
    ...pair('Oldest waits since', oldestSince ? shortMoment(oldestSince) : 'none waits'),
  );
}

function pair(name, value) {
  return [element('dt', '', name), element('dd', '', String(value))];
}

function table(troubles) {
  const head = element('tr', '', ...['Problem', 'User', 'Mails', 'Attempts'].map((name) => element('th', '', name)));
  const lines = troubles.map(({ sentence, user, mails, attempts }) =>
    element('tr', '', ...[sentence, user, mails, attempts].map((value) => element('td', '', String(value)))),
  );
  return element('table', 'table', element('thead', '', head), element('tbody', '', ...lines));
}

function retrying(retry) {
  const said = h('span', { class: 'spinepath-said', role: 'status' });
  const press = button('Try again now', 'btn btn-default', async () => {
    press.disabled = true;
    said.textContent = ' Trying …';
    if (!(await retry())) {
      press.disabled = false;
      said.textContent = ' That did not work: reload the page and try again.';
    }
  });
  return element('p', '', press, said);
}
