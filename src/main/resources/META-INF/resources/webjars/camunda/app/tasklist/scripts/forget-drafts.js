// Tasklist keeps half-filled forms in the browser, in clear text, also when a session expires.
// On a ward's shared computer the next user must not find them: they go with the user and with the page.
const DRAFT = 'camunda-form:';
const LOOK_EVERY_MS = 1000;

function forgetDrafts() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(DRAFT))
    .forEach((key) => localStorage.removeItem(key));
}

forgetDrafts();
window.addEventListener('pagehide', forgetDrafts);
// Tasklist changes to its login page without any event that a script can hear.
setInterval(() => {
  if (window.location.hash.startsWith('#/login')) {
    forgetDrafts();
  }
}, LOOK_EVERY_MS);
