import { ask } from '/spinepath-shared/answer.js';
import { ofTasklist } from '/spinepath-shared/tasklist.js';

const SOONEST_LIMIT_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const MOST_URGENT_FIRST = JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]);
const OURS = [SOONEST_LIMIT_FIRST, MOST_URGENT_FIRST];

/** Lists in which lateness counts more than urgency. */
const BY_LIMIT = ['Overdue', 'Paused', 'All open cases'];

/**
 * Puts the most urgent first, then the soonest limit; in the lists of what is late, the longest overdue. What the user chose stays.
 * Tasklist heeds the sorting in its address only, not the one stored with a filter, and writes its own there when it finds none: so
 * ours must be there before.
 */
export function listOrder() {
  let stopFollowing;
  let names = new Map();
  let asking = false;

  const prefer = () => {
    const address = ofTasklist('$location');
    const { sorting, filter } = address.search();
    if (address.path() !== '/' || (sorting && !OURS.includes(sorting))) return;
    if (filter && !names.has(filter)) learn();
    const order = BY_LIMIT.includes(names.get(filter)) ? SOONEST_LIMIT_FIRST : MOST_URGENT_FIRST;
    if (sorting !== order) address.search('sorting', order).replace();
  };

  // The address knows a list by its id only, and the next user of this window has other lists.
  const learn = async () => {
    if (asking) return;
    asking = true;
    const { ok, body } = await ask('/camunda/api/engine/engine/default/filter?resourceType=Task');
    asking = false;
    if (!ok) return;
    names = new Map(body.map(({ id, name }) => [id, name]));
    ofTasklist('$rootScope').$evalAsync(prefer);
  };

  return {
    render() {
      prefer();
      stopFollowing = ofTasklist('$rootScope').$on('$locationChangeSuccess', prefer);
    },
    unmount() {
      stopFollowing?.();
    },
  };
}
