import { noticeList } from './notices.js';

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
    // Shows nothing on a card: whenever Tasklist draws its list, there may be something new.
    id: 'spinepath-notices-with-list',
    pluginPoint: 'tasklist.card',
    priority: 1,
    render: notices.refresh,
  },
];
