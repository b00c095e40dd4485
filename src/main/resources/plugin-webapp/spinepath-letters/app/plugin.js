import { offerFor } from '/spinepath-shared/places.js';
import { lettersAction, lettersOf } from './letters.js';

offerFor('patient-tab', lettersOf);

export default [
  {
    id: 'spinepath-letters',
    pluginPoint: 'tasklist.navbar.action',
    priority: 145,
    ...lettersAction(),
  },
];
