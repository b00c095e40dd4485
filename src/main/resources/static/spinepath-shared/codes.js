/** "RADIATION_ONCOLOGY" is "radiation oncology". */
export function spaced(code) {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** "radiation oncology" is "Radiation oncology"; what is large stays large. */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
