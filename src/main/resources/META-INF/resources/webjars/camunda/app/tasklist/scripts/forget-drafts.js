// Tasklist keeps half-filled forms in the browser's storage, in clear text, when a member saves one and when a session expires.
// On a ward's shared computer that outlives the member. So a draft is kept in the page's memory only: it never reaches the disk,
// no other window sees it, and it ends with the page, however that ends. It goes with every login and logout that Tasklist sends,
// and as soon as its login page is seen.
const DRAFT = 'camunda-form:';
const LOOK_EVERY_MS = 250;
const LOGIN_OR_LOGOUT = /\/api\/admin\/auth\/user\/[^/]+\/(login|logout)\b/;

const drafts = new Map();
const { getItem, setItem, removeItem } = Storage.prototype;

function isDraft(storage, key) {
  return storage === window.localStorage && String(key).startsWith(DRAFT);
}

Storage.prototype.getItem = function (key) {
  return isDraft(this, key) ? drafts.get(String(key)) ?? null : getItem.call(this, key);
};

Storage.prototype.setItem = function (key, value) {
  if (isDraft(this, key)) drafts.set(String(key), String(value));
  else setItem.call(this, key, value);
};

Storage.prototype.removeItem = function (key) {
  if (isDraft(this, key)) drafts.delete(String(key));
  removeItem.call(this, key);
};

// What a Tasklist without this script has left behind.
Object.keys(localStorage)
  .filter((key) => key.startsWith(DRAFT))
  .forEach((key) => localStorage.removeItem(key));

// Whoever signs in next must find nothing, however soon after the other it is.
const { open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, url, ...others) {
  if (LOGIN_OR_LOGOUT.test(url)) drafts.clear();
  return open.call(this, method, url, ...others);
};

// Tasklist changes to its login page without any event that a script can hear.
setInterval(() => {
  if (window.location.hash.startsWith('#/login')) drafts.clear();
}, LOOK_EVERY_MS);
// A page that a browser keeps for its Back button must not bring a draft back.
window.addEventListener('pagehide', () => drafts.clear());
