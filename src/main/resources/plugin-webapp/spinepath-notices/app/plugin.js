const EVERY_HALF_MINUTE = 30000;
const UNTIL_TRIED = 6000;

let timer;

export default [
  {
    id: 'spinepath-mail-outbox',
    pluginPoint: 'cockpit.dashboard',
    priority: 10,
    render(node, { api }) {
      const refresh = async () => {
        const response = await fetch('/api/mail-outbox', { credentials: 'same-origin' });
        // Who is no administrator is refused: the style hides a place that stays empty, and nobody asks again.
        if (!response.ok) clearInterval(timer);
        node.replaceChildren(...(response.ok ? [panel(await response.json(), () => tryAgain(api, refresh))] : []));
      };
      refresh();
      timer = setInterval(refresh, EVERY_HALF_MINUTE);
    },
    unmount() {
      clearInterval(timer);
    },
  },
];

async function tryAgain(api, refresh) {
  const response = await fetch('/api/mail-outbox/retry', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'X-XSRF-TOKEN': api.CSRFToken },
  });
  // A panel made anew would take away the sentence that says it failed.
  if (response.ok) setTimeout(refresh, UNTIL_TRIED);
  return response.ok;
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
    ...(enabled && (waiting > 0 || troubles.length > 0) ? [button(retry)] : []),
  );
}

function figures(waiting, failed, oldestSince) {
  return element(
    'dl',
    '',
    ...pair('Waiting', waiting),
    ...pair('of these tried in vain', failed),
    ...pair('Oldest waits since', oldestSince ? new Date(oldestSince).toLocaleString('en-GB') : 'none waits'),
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

function button(retry) {
  const said = element('span', 'spinepath-said');
  said.setAttribute('role', 'status');
  const press = element('button', 'btn btn-default', 'Try again now');
  press.type = 'button';
  press.addEventListener('click', async () => {
    press.disabled = true;
    said.textContent = ' Trying …';
    if (!(await retry())) {
      press.disabled = false;
      said.textContent = ' That did not work: reload the page and try again.';
    }
  });
  return element('p', '', press, said);
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
