import { insight } from './insight-api.js';

/** The case whose course is shown, known to the tab and to the diagram alike. */
const KEY = 'spinepath-course';
const listeners = new Set();
let shown = null;

export function chosenCase() {
  return sessionStorage.getItem(KEY) ?? '';
}

/** Calls back with the course now shown, and whenever another is; answers how to stop that. */
export function onCourse(listener) {
  listeners.add(listener);
  if (shown) listener(shown);
  return () => listeners.delete(listener);
}

export async function showCourse(caseNumber) {
  sessionStorage.setItem(KEY, caseNumber);
  shown = await insight(`cases/${encodeURIComponent(caseNumber)}`);
  listeners.forEach((listener) => listener(shown));
  return shown;
}
