const offers = new Map();

/**
 * Offers something for a place on another plugin's screen, so that neither plugin knows the other.
 *
 * @param place such as 'patient-tab'; its owner says what it tells of the case
 * @param make  (about) => nodes, or a promise of them; none when there is nothing to show
 */
export function offerFor(place, make) {
  offers.set(place, [...(offers.get(place) ?? []), make]);
}

/** All that is offered for a place; Tasklist loads every plugin before it shows anything. */
export async function offeredFor(place, about) {
  return (await Promise.all((offers.get(place) ?? []).map((make) => make(about)))).flat();
}
