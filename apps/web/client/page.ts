/**
 * What the server wrote on the page for these scripts. On `<body>`: `data-language`, and when somebody is signed in
 * `data-csrf` and the times of the session. Each script does without what is not there.
 */
const { dataset } = document.body;

/** "da" or "en": the first part of every address, and how numbers are said. */
export const language = dataset.language ?? 'da';

/** Undefined when nobody is signed in: then there is nothing to watch, to follow or to hide. */
export const csrfToken = dataset.csrf;

/** The three times of the session as the page was made, ISO 8601. */
export const timesOnPage: unknown = {
  serverNow: dataset.serverNow,
  idleEndsAt: dataset.idleEndsAt,
  absoluteEndsAt: dataset.absoluteEndsAt,
};

/** Shows or hides what a live region holds. The region itself is always there, or what comes into it is not read aloud. */
export function show(region: string, isShown: boolean): void {
  const content = document.getElementById(region)?.firstElementChild;
  if (content instanceof HTMLElement) content.hidden = !isShown;
}

/** Puts words where the page has a place for them. What has not changed is not read aloud again. */
export function write(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) element.textContent = text;
}

/** Hides everything, at once and for good, print and screen reader included. No style sheet outranks it. */
export function cover(): void {
  document.documentElement.style.setProperty('display', 'none', 'important');
}

let goesAway = false;

/** Whether this page is being taken away for good: nothing may hold it back with a question. */
export const isLeaving = (): boolean => goesAway;

/**
 * Covers the page and puts another in its place, so that "back" does not lead here again.
 * @param page address without its language, such as "skjult"
 */
export function leaveFor(page: string): void {
  cover();
  goesAway = true;
  location.replace(`/${language}/${page}`);
}
