import { t } from '../../../spinepath-casefile/static/app/language.js';
import { timeOnCard } from './clock-cards.js';
import { clocksTab } from './clocks-tab.js';
import { noticeList } from './notices.js';
import { listOrder } from './task-list.js';
import { timeOfOpenTask } from './task-time.js';

const notices = noticeList();

export default [
  {
    id: 'spinepath-notices',
    pluginPoint: 'tasklist.navbar.action',
    priority: 140,
    render: notices.render,
    unmount: notices.unmount,
  },
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
    ...timeOnCard({ onList: notices.refresh }),
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
