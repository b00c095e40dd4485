import { ask } from '/spinepath-shared/answer.js';
import { element } from '/spinepath-shared/html.js';
import { offeredFor } from '/spinepath-shared/places.js';
import { caseHead } from './case-head.js';
import { findingsOf, pictures } from './findings.js';
import { openQuestions, recommendationOf } from './recommendation.js';
import { timelineOf } from './timeline.js';

/** The tab with the whole case at one look. */
export function caseTab() {
  let tab;
  return {
    async render(node, { taskId }) {
      tab = element('div', 'spinepath-tab spinepath-case');
      node.replaceChildren(tab);
      const mine = tab;
      const [file, late] = await Promise.all([ask(`/api/tasks/${encodeURIComponent(taskId)}/case`), offeredFor('case-head', { taskId })]);
      if (mine !== tab) return;
      if (!file.ok) {
        tab.append(element('p', 'spinepath-refusal', file.body.detail));
        return;
      }
      tab.append(
        caseHead(file.body, late),
        element(
          'div',
          'spinepath-case-grid',
          element('div', '', recommendationOf(file.body), openQuestions(file.body)),
          element('div', '', pictures(file.body.findings)),
        ),
        element('div', 'spinepath-case-grid', findingsOf(file.body.findings), timelineOf(file.body.timeline)),
      );
    },
    unmount() {
      tab = undefined;
    },
  };
}
