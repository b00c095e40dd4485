import { insight } from './insight-api.js';

/** The case whose course is shown, known to the tab and to the diagram alike. */
const KEY = 'spinepath-course';
const listeners = new Set();
let shown = null;

export function chosenCase() {
  return sessionStorage.getItem(KEY) ?? '';
}

/** Calls back with the course now shown and the instance on whose page it is, and whenever another is; answers how to stop that. */
export function onCourse(listener) {
  listeners.add(listener);
  if (shown) listener(shown.course, shown.instance);
  return () => listeners.delete(listener);
}

/** @param instance on whose page it is shown; none on that of the definition */
export async function showCourse(caseNumber, instance) {
  sessionStorage.setItem(KEY, caseNumber);
  const course = await insight(`cases/${encodeURIComponent(caseNumber)}`);
  shown = { course, instance };
  listeners.forEach((listener) => listener(course, instance));
  return course;
}
