import { DAY } from '/spinepath-shared/clock.js';
import { h } from '/spinepath-shared/html.js';
import { dayBefore, isoDay } from './calendar.js';
import { card, COLOURS } from './charts.js';
import { showCourse } from './course.js';
import { table } from './table.js';
import { insight } from './insight-api.js';
import { days, duration, moment, name, share, TIERS } from './words.js';

const CHOSEN = 'chosen';
const PERIODS = { 30: 'Last 30 days', 90: 'Last 90 days', 365: 'Last 12 months', [CHOSEN]: 'From … to …' };
const ENOUGH = 5;
const SHOWN = 10;
const EXPORTS = { xes: 'XES', ocel: 'OCEL 2.0', csv: 'CSV' };

/** Where patients wait, how many are late, whether it gets better, and why. */
export function dashboard() {
  let view;
  return {
    render(node) {
      view = new View(node);
      view.show();
    },
    unmount() {
      view?.clear();
    },
  };
}

class View {
  constructor(node) {
    this.charts = [];
    this.asked = 0;
    this.length = '30';
    this.tier = '';
    this.days = this.chosenDays();
    this.body = h('div', { 'aria-live': 'polite' });
    this.exports = h('span', { class: 'spinepath-exports' });
    node.append(h('section', { class: 'spinepath-insight', 'aria-label': 'Pathway dashboard' }, h('h3', {}, 'Cervical metastasis pathway'), this.filters(), this.body));
  }

  filters() {
    const choose = (label, options, take) =>
      h(
        'label',
        {},
        label,
        h(
          'select',
          {
            onchange: ({ target }) => {
              take(target.value);
              this.show();
            },
          },
          Object.entries(options).map(([value, text]) => h('option', { value }, text)),
        ),
      );
    return h(
      'div',
      { class: 'spinepath-filters' },
      choose('Period', PERIODS, (value) => {
        this.length = value;
        this.days.hidden = value !== CHOSEN;
      }),
      this.days,
      choose('Urgency', { '': 'All', ...Object.fromEntries(TIERS.map((tier) => [tier, name(tier)])) }, (value) => (this.tier = value)),
      this.exports,
    );
  }

  /** Two days, at first those of the last 30. */
  chosenDays() {
    const day = (label, value) => h('label', {}, label, h('input', { type: 'date', value, required: true, onchange: () => this.show() }));
    return h('span', { class: 'spinepath-days', hidden: true }, day('from', dayBefore(29)), day('to', dayBefore(0)));
  }

  clear() {
    this.charts.forEach((chart) => chart.destroy());
    this.charts = [];
  }

  async show() {
    const asked = ++this.asked;
    const { question, before, called } = this.period();
    try {
      const [standing, forecast, flow, steps, stepsBefore, promises, breaches, concordance, outcomes] = await Promise.all([
        ...['standing', 'forecast'].map((figure) => insight(figure, { tier: this.tier })),
        ...['flow', 'steps'].map((figure) => insight(figure, question)),
        insight('steps', before),
        ...['promises', 'breaches', 'concordance', 'outcomes'].map((figure) => insight(figure, question)),
      ]);
      if (asked !== this.asked) return;
      this.clear();
      this.offerExports(question);
      this.body.replaceChildren(
        headline(steps, stepsBefore, called),
        tiles(standing, flow, promises),
        h(
          'div',
          { class: 'spinepath-cards' },
          this.add(waiting(standing)),
          this.add(inTime(steps, stepsBefore)),
          this.add(arrivals(flow)),
          this.add(leadTimes(flow)),
          this.add(causes(breaches)),
          this.add(decisions(concordance)),
          this.add(fared(outcomes)),
          kept(promises),
        ),
        overdue(standing),
        expected(forecast),
      );
    } catch (problem) {
      if (asked === this.asked) this.body.replaceChildren(h('p', { role: 'alert', class: 'spinepath-problem' }, problem.message));
    }
  }

  add({ element, destroy }) {
    this.charts.push({ destroy });
    return element;
  }

  /** What to ask for, also for the period before it of the same length. */
  period() {
    const [from, to] = this.length === CHOSEN ? [...this.days.querySelectorAll('input')].map(({ value }) => value) : [dayBefore(Number(this.length) - 1), dayBefore(0)];
    const length = 1 + Math.round((new Date(to) - new Date(from)) / DAY);
    const earlier = (day) => (from && to ? isoDay(new Date(day).getTime() - length * DAY) : day);
    return {
      question: { from, to, tier: this.tier },
      before: { from: earlier(from), to: earlier(to), tier: this.tier },
      called: this.length === CHOSEN ? `${from} to ${to}` : PERIODS[this.length].toLowerCase(),
    };
  }

  offerExports({ from, to, tier }) {
    const link = (path, query, text) => h('a', { href: `/api/insight/${path}?${new URLSearchParams(query)}`, download: true }, text);
    this.exports.replaceChildren(
      'Export: ',
      link('figures.csv', { from, to, ...(tier && { tier }) }, 'figures (CSV)'),
      ' · event log ',
      ...Object.entries(EXPORTS).flatMap(([format, text], index) => [index ? ', ' : '', link('event-log', { from, to, format }, text)]),
    );
  }
}

const late = (step) => step.timed - step.inTime;
const lateShare = (step) => (step.timed ? late(step) / step.timed : 0);

/** The bottleneck is the step at which most patients were late. */
function headline(steps, before, period) {
  const worst = steps.filter((step) => step.timed >= ENOUGH).reduce((most, step) => (!most || late(step) > late(most) ? step : most), null);
  if (!worst || late(worst) === 0) return h('p', { class: 'spinepath-headline' }, `No bottleneck, ${period}: no step with at least ${ENOUGH} patients was late.`);
  return h(
    'p',
    { class: 'spinepath-headline' },
    h('strong', {}, `Bottleneck, ${period}: ${worst.name}. `),
    `${share(late(worst), worst.timed)} were late; half waited longer than ${duration(worst.took.median)}, one in ten longer than ${duration(worst.took.p90)}. `,
    trend(worst, before.find((step) => step.step === worst.step)),
  );
}

function trend(now, before) {
  if (!before || before.timed < ENOUGH) return 'Too few cases before to compare.';
  const points = Math.round(100 * (lateShare(now) - lateShare(before)));
  const was = `${share(late(before), before.timed)} in the period before`;
  if (points === 0) return `Unchanged: ${was}.`;
  return points < 0 ? `Getting better: ${was}.` : `Getting worse: ${was}.`;
}

function tiles(standing, flow, promises) {
  const treatment = flow.leadTimes.find(({ stretch }) => stretch === 'REFERRAL_TO_TREATMENT').took;
  const promise = promises.find(({ clock }) => clock === 'ReferralToTreatment');
  const tile = (label, value, note, alarm) => h('div', { class: alarm ? 'spinepath-tile spinepath-alarm' : 'spinepath-tile' }, h('span', {}, label), h('strong', {}, value), h('span', {}, note));
  return h(
    'div',
    { class: 'spinepath-tiles' },
    tile('Open cases', `${standing.open}`, 'now'),
    tile('Overdue now', `${standing.overdue}`, standing.open ? `${Math.round((100 * standing.overdue) / standing.open)} % of the open cases` : '', standing.overdue > 0),
    tile('Referral to treatment', duration(treatment.median), treatment.cases ? `median of ${treatment.cases}; nine of ten within ${duration(treatment.p90)}` : 'nobody treated in the period'),
    tile('Whole pathway in time', promise?.reached ? `${Math.round((100 * promise.inTime) / promise.reached)} %` : '–', promise?.reached ? `${promise.inTime} of ${promise.reached} treated in time` : 'nobody treated in the period'),
  );
}

function waiting({ stages }) {
  const sorted = [...stages].sort((one, other) => total(other) - total(one));
  return card(
    'Where patients wait now',
    'Open cases by step and urgency.',
    {
      type: 'bar',
      data: { labels: sorted.map((stage) => stage.name), datasets: TIERS.map((tier) => ({ label: name(tier), data: sorted.map((stage) => stage.open[tier] ?? 0), backgroundColor: COLOURS[tier] })) },
      options: { indexAxis: 'y', scales: { x: { stacked: true, ticks: { precision: 0 } }, y: { stacked: true, ticks: { autoSkip: false } } } },
    },
    table('Open cases by step', ['Step', ...TIERS.map(name), 'Overdue'], sorted.map((stage) => [stage.name, ...TIERS.map((tier) => `${stage.open[tier] ?? 0}`), `${stage.overdue}`])),
    Math.max(200, 26 * sorted.length + 70),
  );
}

function total(stage) {
  return Object.values(stage.open).reduce((sum, count) => sum + count, 0);
}

function inTime(steps, before) {
  const timed = steps.filter((step) => step.timed).sort((one, other) => late(other) - late(one));
  const earlier = (step) => before.find((other) => other.step === step.step);
  const percent = (step) => (step?.timed ? (100 * step.inTime) / step.timed : null);
  return card(
    'Done within the limit',
    'Share of each step, this period and the one before; the step with most late patients on top.',
    {
      type: 'bar',
      data: {
        labels: timed.map((step) => `${step.name} (${step.timed})`),
        datasets: [
          { label: 'This period', data: timed.map(percent), backgroundColor: COLOURS.plain },
          { label: 'Before', data: timed.map((step) => percent(earlier(step))), backgroundColor: COLOURS.same },
        ],
      },
      options: { indexAxis: 'y', scales: { x: { min: 0, max: 100, title: { display: true, text: '% in time' } }, y: { ticks: { autoSkip: false } } } },
    },
    table(
      'Steps',
      ['Step', 'In time', 'Before', 'Median', '90th percentile'],
      timed.map((step) => [step.name, share(step.inTime, step.timed), earlier(step) ? share(earlier(step).inTime, earlier(step).timed) : '–', duration(step.took.median), duration(step.took.p90)]),
    ),
    Math.max(200, 34 * timed.length + 70),
  );
}

function arrivals({ weeks }) {
  return card(
    'Arrivals and discharges',
    'Each week, by its Monday.',
    {
      type: 'line',
      data: {
        labels: weeks.map((week) => week.from),
        datasets: [
          { label: 'Referred', data: weeks.map((week) => week.arrivals), borderColor: COLOURS.plain, backgroundColor: COLOURS.plain },
          { label: 'Discharged', data: weeks.map((week) => week.discharges), borderColor: COLOURS.better, backgroundColor: COLOURS.better, borderDash: [6, 3] },
          { label: 'Ended otherwise', data: weeks.map((week) => week.otherEndings), borderColor: '#767676', backgroundColor: '#767676', borderDash: [2, 2] },
        ],
      },
      options: { scales: { y: { beginAtZero: true, ticks: { precision: 0 } } } },
    },
    table('By week', ['Week of', 'Referred', 'Discharged', 'Ended otherwise'], weeks.map((week) => [week.from, `${week.arrivals}`, `${week.discharges}`, `${week.otherEndings}`])),
  );
}

function leadTimes({ leadTimes: times }) {
  const short = times.filter(({ stretch }) => stretch !== 'TREATMENT_TO_DISCHARGE');
  return card(
    'From milestone to milestone',
    'In days. The bar holds the middle half of the patients, the thin line reaches from the fastest tenth to the slowest, the mark is the median.',
    {
      type: 'bar',
      data: {
        labels: short.map(({ stretch, took }) => `${name(stretch)} (${took.cases})`),
        datasets: [
          { label: 'Middle half', data: short.map(({ took }) => [days(took.quarter), days(took.threeQuarters)]), backgroundColor: COLOURS.ROUTINE, order: 2, grouped: false, barThickness: 18 },
          { label: '10th to 90th percentile', data: short.map(({ took }) => [days(took.p10), days(took.p90)]), backgroundColor: COLOURS.plain, order: 1, grouped: false, barThickness: 3 },
          { label: 'Median', data: short.map(({ took }) => (took.cases ? [days(took.median) - 0.05, days(took.median) + 0.05] : null)), backgroundColor: COLOURS.EMERGENCY, order: 0, grouped: false, barThickness: 22 },
        ],
      },
      options: { indexAxis: 'y', scales: { x: { beginAtZero: true, title: { display: true, text: 'days' } } }, plugins: { tooltip: { callbacks: { label: ({ dataIndex }) => spread(short[dataIndex].took) } } } },
    },
    table('Lead times', ['From – to', 'Cases', 'Fastest tenth', 'Median', '90th percentile'], times.map(({ stretch, took }) => [name(stretch), `${took.cases}`, duration(took.p10), duration(took.median), duration(took.p90)])),
  );
}

function spread(took) {
  return `median ${duration(took.median)}, half within ${duration(took.quarter)} to ${duration(took.threeQuarters)}, 90 % within ${duration(took.p90)}`;
}

function causes(breaches) {
  const found = [...new Set(breaches.map(({ cause }) => cause))];
  const steps = [...new Set(breaches.map((breach) => breach.name))].slice(0, SHOWN);
  const count = (step, cause) => breaches.filter((breach) => breach.name === step && breach.cause === cause).reduce((sum, breach) => sum + breach.count, 0);
  const shades = ['#2d5f8b', '#e08b1f', '#7fa8c9', '#7a4f8c', '#c9c9c9'];
  return card(
    'Why steps fell overdue',
    'By what the coordinator found when chasing them.',
    {
      type: 'bar',
      data: { labels: steps, datasets: found.map((cause, index) => ({ label: name(cause), data: steps.map((step) => count(step, cause)), backgroundColor: shades[index % shades.length] })) },
      options: { indexAxis: 'y', scales: { x: { stacked: true, ticks: { precision: 0 } }, y: { stacked: true, ticks: { autoSkip: false } } } },
    },
    table('Breaches', ['Step', ...found.map(name)], steps.map((step) => [step, ...found.map((cause) => `${count(step, cause)}`)])),
    Math.max(200, 26 * steps.length + 70),
  );
}

function decisions({ recommended, followed, overrides }) {
  return card(
    'MDT and recommendation',
    `The MDT chose what was recommended in ${share(followed, recommended)}. Reasons for another choice:`,
    {
      type: 'bar',
      data: { labels: overrides.map(({ reason }) => name(reason)), datasets: [{ data: overrides.map(({ count }) => count), backgroundColor: COLOURS.plain, maxBarThickness: 22 }] },
      options: { indexAxis: 'y', plugins: { legend: { display: false } }, scales: { x: { ticks: { precision: 0 } }, y: { ticks: { autoSkip: false } } } },
    },
    table('Reasons for another choice', ['Reason', 'Decisions'], overrides.map(({ reason, count }) => [name(reason), `${count}`])),
  );
}

function fared(outcomes) {
  const percent = (outcome, count) => (outcome.cases ? (100 * count) / outcome.cases : 0);
  return card(
    'How patients fared',
    'From the first to the last record, of cases that ended in the period; from five cases on.',
    {
      type: 'bar',
      data: {
        labels: outcomes.map((outcome) => `${name(outcome.measure)} (${outcome.cases})`),
        datasets: ['better', 'same', 'worse'].map((way) => ({ label: name(way.toUpperCase()), data: outcomes.map((outcome) => percent(outcome, outcome[way])), backgroundColor: COLOURS[way] })),
      },
      options: { indexAxis: 'y', scales: { x: { stacked: true, max: 100, title: { display: true, text: '% of patients' } }, y: { stacked: true } } },
    },
    table('Outcomes', ['Measure', 'Cases', 'Better', 'Same', 'Worse', 'Median change'], outcomes.map((outcome) => [name(outcome.measure), `${outcome.cases}`, `${outcome.better}`, `${outcome.same}`, `${outcome.worse}`, outcome.medianChange === null ? '–' : `${outcome.medianChange > 0 ? '+' : ''}${outcome.medianChange}`])),
  );
}

function kept(promises) {
  return h(
    'section',
    { class: 'spinepath-card' },
    h('h4', {}, 'Promises over several steps'),
    h('p', { class: 'spinepath-explained' }, 'How often a milestone was reached in time.'),
    table('Promises', ['Promise', 'In time'], promises.map((promise) => [promise.title, share(promise.inTime, promise.reached)])),
  );
}

function caseLink(caseNumber) {
  return h('a', { href: '#/processes', onclick: (event) => openCourse(event, caseNumber) }, caseNumber);
}

/** The course is shown on the diagram of the definition that the case follows. */
async function openCourse(event, caseNumber) {
  event.preventDefault();
  const { runs } = await showCourse(caseNumber);
  window.location.hash = `#/process-definition/${encodeURIComponent(runs.at(-1).definitionId)}/runtime?detailsTab=spinepath-course`;
}

function overdue({ worst, overdue: all }) {
  return listing('Overdue now, worst first', all, worst, ['Case', 'Step', 'Urgency', 'Limit', 'Overdue by'], (late_) => [caseLink(late_.caseNumber), late_.name, name(late_.tier), moment(late_.limit), duration(Date.now() - new Date(late_.limit))]);
}

function expected({ steps }) {
  return listing(
    'Likely to miss their limit',
    steps.length,
    steps,
    ['Case', 'Step', 'Urgency', 'Limit', 'Missed by past patients who had waited as long'],
    ({ caseNumber, name: step, tier, limit, chance }) => [caseLink(caseNumber), step, name(tier), moment(limit), chance.missed === null ? `too few to say (${chance.of})` : share(chance.missed, chance.of)],
  );
}

function listing(title, all, items, heads, cells) {
  const section = h('section', { class: 'spinepath-card spinepath-listing' }, h('h4', {}, `${title} (${all})`));
  const show = (count) => {
    section.querySelectorAll('table, button, p').forEach((old) => old.remove());
    if (items.length === 0) section.append(h('p', {}, 'None.'));
    else section.append(table(title, heads, items.slice(0, count).map(cells)));
    if (items.length > count) section.append(h('button', { type: 'button', class: 'btn btn-default', onclick: () => show(items.length) }, `Show ${items.length}`));
  };
  show(SHOWN);
  return section;
}
