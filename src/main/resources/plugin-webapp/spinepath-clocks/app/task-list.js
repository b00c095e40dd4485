const SOONEST_LIMIT_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

/**
 * Puts the longest overdue first, then the soonest limit, unless the address says what the user chose. Tasklist heeds the sorting in
 * its address only, not the one stored with a filter, and writes its own there when it finds none: so ours must be there before.
 */
export function soonestLimitFirst() {
  let stopFollowing;
  return {
    render() {
      const address = ofTasklist('$location');
      const prefer = () => {
        if (address.path() === '/' && !address.search().sorting) {
          address.search('sorting', SOONEST_LIMIT_FIRST).replace();
        }
      };
      prefer();
      stopFollowing = ofTasklist('$rootScope').$on('$locationChangeSuccess', prefer);
    },
    unmount() {
      stopFollowing?.();
    },
  };
}

/** The event on the window that says so. */
export const CLOCKS_CHANGED = 'spinepath-clocks-changed';

/** Has Tasklist fetch its list and the open task now: their dates have changed. */
export function refreshTasks() {
  window.dispatchEvent(new Event(CLOCKS_CHANGED));
  const root = ofTasklist('$rootScope');
  root.$evalAsync(() => {
    root.$broadcast('refresh');
    root.$broadcast('$routeChanged');
  });
}

function ofTasklist(service) {
  return window.angular.element(document.body).injector().get(service);
}
