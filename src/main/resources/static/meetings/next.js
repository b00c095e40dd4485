import { capital, spaced } from '/spinepath-shared/codes.js';
import { BRITISH, hour, shortMoment } from '/spinepath-shared/dates.js';
import { element } from '/spinepath-shared/html.js';
import { ask } from '/spinepath-shared/server.js';

const TASK = '/camunda/app/tasklist/default/#/?task=';

const reasons = {
  EMERGENCY: 'emergency',
  NO_RECOMMENDATION: 'no treatment is recommended',
  PROVISIONAL: 'the recommendation is provisional',
  DATA_MISSING: 'data are missing',
  WARNINGS: 'the recommendation carries warnings',
  YOUR_OPINION_OWED: 'you still owe your opinion',
  NO_OPINION_YET: 'no opinion has been given',
  OPINIONS_DIFFER: 'opinions differ from the recommendation',
};

load();

async function load() {
  const { ok, body } = await ask('/api/meetings/next');
  if (!ok) {
    say(body.detail ?? 'The list could not be loaded. Please try again.');
    return;
  }
  show(body);
}

function show({ meeting, cases, toRatify }) {
  document.querySelector('#when').textContent = `${day(meeting)}, ${clock(meeting.start, meeting)} to ${clock(meeting.end, meeting)} · ${meeting.place}`;
  document.querySelector('#calendar').hidden = false;
  const toDiscuss = cases.filter(item => !item.listOnly);
  const listed = cases.filter(item => item.listOnly);
  fill('#discuss', `To discuss (${toDiscuss.length})`, toDiscuss.map(caseOnList));
  fill('#list', `List only (${listed.length})`, listed.map(caseOnList));
  document.querySelector('#list ol').start = toDiscuss.length + 1;
  fill('#ratify', `To ratify (${toRatify.length})`, toRatify.map(decision));
  document.querySelector('#list').hidden = listed.length === 0;
  document.querySelector('#ratify').hidden = toRatify.length === 0;
  if (cases.length === 0) document.querySelector('#discuss').append(element('p', 'soft', 'No case is waiting for the meeting.'));
}

function fill(section, title, items) {
  const place = document.querySelector(section);
  place.hidden = false;
  place.querySelector('h2').textContent = title;
  place.querySelector('ol, ul').replaceChildren(...items);
}

function caseOnList(item) {
  const link = element('a', '', item.name ?? item.caseNumber);
  link.href = TASK + encodeURIComponent(item.taskId);
  const about = [
    item.name ? item.caseNumber : null,
    item.ageYears === null ? null : `${item.ageYears} years`,
    item.primaryTumour ? `primary: ${spaced(item.primaryTumour)}` : null,
    item.indexLevel ? `index level ${item.indexLevel}` : null,
  ].filter(Boolean).join(' · ');
  const urgency = item.urgency ? [element('span', `urgency ${item.urgency.toLowerCase()}`, capital(spaced(item.urgency)))] : [];
  return element('li', 'case',
    element('h3', '', link, ' ', ...urgency),
    element('p', 'soft', about),
    element('p', 'advice', advice(item)),
    element('p', '', opinions(item)),
    ...(item.missing.length ? [element('p', 'care', `Missing: ${item.missing.join(', ')}`)] : []),
    ...(item.discuss.length ? [element('p', 'soft', `Discuss because: ${item.discuss.map(code => reasons[code]).join('; ')}`)] : []),
  );
}

function advice({ recommendedTreatment, recommendationRow, provisional }) {
  if (!recommendedTreatment) return 'No treatment is recommended yet';
  const row = recommendationRow ? ` [${recommendationRow}]` : '';
  return `Recommended: ${spaced(recommendedTreatment)}${row}${provisional ? ', provisional' : ''}`;
}

function opinions({ opinionsGiven, opinionsOwedBy, agreeing }) {
  const asked = opinionsGiven + opinionsOwedBy.length;
  const owed = opinionsOwedBy.length ? `; owed by ${opinionsOwedBy.map(spaced).join(', ')}` : '';
  const agreement = agreeing !== null && opinionsGiven > 0 ? `, ${agreeing} ${agreeing === 1 ? 'agrees' : 'agree'} with the recommendation` : '';
  return `Opinions: ${opinionsGiven} of ${asked} given${agreement}${owed}`;
}

function decision({ caseNumber, decidedAt, decidedBy, treatment }) {
  const when = shortMoment(decidedAt);
  return element('li', '', `${caseNumber}${treatment ? `: ${spaced(treatment)}` : ''}, recorded by ${decidedBy}, ${when}`);
}

function say(sentenceToSay) {
  const notice = document.querySelector('#notice');
  notice.textContent = sentenceToSay;
  notice.hidden = false;
}

/** As the calendar and the clock on the wall of the meeting have it, wherever its reader is. */
function day({ start, timeZone }) {
  return new Date(start).toLocaleDateString(BRITISH, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
}

function clock(isoInstant, { timeZone }) {
  return hour(isoInstant, BRITISH, timeZone);
}
