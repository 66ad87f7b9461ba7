// Keeps what is left of deadlines up to date, by the server's clock: this machine's may be wrong by hours. The words that
// came with the page stand until the first tick, and for good where no script runs. Rows stay where they are.
import { timesOnPage } from './page.js';

type Nearness = 'calm' | 'soon' | 'over';

const tickMs = 30_000;
const announcement = document.getElementById('deadline-announcement');
const spelling = announcement?.dataset ?? {};
const badges: Record<Nearness, string> = { calm: 'badge', soon: 'badge badge-warning', over: 'badge badge-error' };
/** More at once would be a list read aloud over whatever one is doing. */
const mostAnnounced = 3;

const { serverNow } = timesOnPage as { serverNow?: string };
/** Server's clock minus this one, in ms. */
const offset = Date.parse(serverNow ?? '') - Date.now();
const deadlines = [...document.querySelectorAll<HTMLElement>('[data-due]')];

if (deadlines.length > 0 && announcement !== null && !Number.isNaN(offset)) {
  setInterval(tick, tickMs);
  // Timers stand still while a laptop sleeps.
  document.addEventListener('visibilitychange', tick);
}

function tick(): void {
  const now = Date.now() + offset;
  const crossed = deadlines.flatMap((deadline) => update(deadline, now));
  if (crossed.length > 0 && announcement !== null) announcement.textContent = crossed.slice(0, mostAnnounced).join('. ');
}

/** Writes what is left. Gives the words to announce, if a threshold was crossed since the last time. */
function update(deadline: HTMLElement, now: number): string[] {
  const left = Date.parse(deadline.dataset.due ?? '') - now;
  const near = nearnessOf(left);
  const words = filled(spelling[near], { time: timeOf(Math.abs(left)) });
  if (deadline.textContent !== words) deadline.textContent = words;
  if (deadline.dataset.nearness === near) return [];
  deadline.dataset.nearness = near;
  deadline.className = badges[near];
  return near === 'calm' ? [] : [filled(spelling[near === 'soon' ? 'nowSoon' : 'nowOver'], { reference: deadline.dataset.about ?? '' })];
}

function nearnessOf(left: number): Nearness {
  if (left <= 0) return 'over';
  return left <= Number(spelling.soonMs) ? 'soon' : 'calm';
}

function timeOf(milliseconds: number): string {
  const all = Math.floor(milliseconds / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours > 0) return filled(spelling.hours, { hours: String(hours), minutes: String(minutes) });
  return minutes > 0 ? filled(spelling.minutes, { minutes: String(minutes) }) : (spelling.lessThanMinute ?? '');
}

const filled = (text: string | undefined, values: Record<string, string>): string => (text ?? '').replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
