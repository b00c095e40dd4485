import { t } from '/spinepath-shared/language.js';
import { offerFor } from '/spinepath-shared/places.js';
import { timeOnCard } from './clock-cards.js';
import { clocksTab } from './clocks-tab.js';
import { latestClock } from './latest-clock.js';
import { listOrder } from './task-list.js';
import { timeOfOpenTask } from './task-time.js';

offerFor('case-head', latestClock);

export default [
  {
    id: 'spinepath-sorting',
    pluginPoint: 'tasklist.header',
    // Before Tasklist's own choice of the sorting, which has 200.
    priority: 1000,
    ...listOrder(),
  },
  {
    id: 'spinepath-time',
    pluginPoint: 'tasklist.card',
    priority: 20,
    ...timeOnCard(),
  },
  {
    id: 'spinepath-task-time',
    pluginPoint: 'tasklist.task.action',
    // Below the patient.
    priority: 5,
    ...timeOfOpenTask(),
  },
  {
    id: 'spinepath-clocks',
    pluginPoint: 'tasklist.task.detail',
    priority: 850,
    properties: { label: t('Clocks') },
    ...clocksTab(),
  },
];
