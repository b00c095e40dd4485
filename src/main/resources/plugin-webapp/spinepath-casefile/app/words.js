const noteTitles = {
  referralReason: 'Reason for referral',
  referrerName: 'Referred by',
  openAnywayReason: 'Why another case was opened',
  referAnywayReason: 'Why referred although not suspected',
  overrideReason: 'Why another treatment was chosen',
  quorumWaivedReason: 'Why decided without quorum',
  withdrawalReason: 'Why the referral was withdrawn',
  loweringReason: 'Why the urgency was lowered',
  reopeningReason: 'Why the case was opened again',
};

/** "RADIATION_ONCOLOGY" is "Radiation oncology". */
export function readable(code) {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function noteTitle(kind) {
  return noteTitles[kind] ?? readable(kind.replace(/([A-Z])/g, '_$1'));
}

/** "28 March 1957" for 1957-03-28. */
export function day(isoDate) {
  return new Date(`${isoDate}T00:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

export function moment(isoInstant) {
  return new Date(isoInstant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** An element with a class and content; texts are never read as HTML. */
export function element(name, className, ...content) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...content);
  return node;
}
