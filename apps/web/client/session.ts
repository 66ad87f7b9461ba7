// Warns before the session ends, and takes the page away when it does.
import { ask } from './ask.js';
import { cover, csrfToken, leaveFor, show, timesOnPage, write } from './page.js';
import { SessionClock, timesIn } from './session-clock.js';
import { hear, tell } from './tabs.js';
import { timeLeft } from './time-left.js';

const warningMs = 3 * 60_000;
/** When the time left is read aloud; all the other seconds are for the eye alone. */
const announcedMs = [warningMs, 60_000, 20_000];
const afterTimeOut = 'logget-af?grund=udloebet';

const dialog = document.getElementById('session-warning');
const stay = document.getElementById('session-stay');
const clock = new SessionClock();
const startTimes = timesIn(timesOnPage);
let ticking: ReturnType<typeof setInterval> | undefined;
let announced = 0;

if (csrfToken !== undefined && startTimes !== undefined) {
  clock.set(startTimes);
  // A page that was loaded is activity, and the other tabs count too.
  tell({ type: 'extended', ...startTimes });
  hear((message) => {
    if (message.type === 'ended') leaveFor('logget-af');
    if (message.type !== 'extended') return;
    clock.set(message);
    tick();
  });
  stay?.addEventListener('click', () => void extend());
  // Escape is somebody at the keyboard.
  dialog?.addEventListener('cancel', (event) => {
    event.preventDefault();
    void extend();
  });
  ticking = setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
  tick();
}

// A page that "back" takes out of the browser's memory is old, and nobody asked whether it may still be seen.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  cover();
  location.reload();
});

function tick(): void {
  const left = clock.left();
  if (left <= 0) return end();
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (left > warningMs) {
    announced = 0;
    if (dialog.open) dialog.close();
    return;
  }
  if (stay) stay.hidden = !clock.canBeExtended();
  write('session-count', timeLeft(left));
  if (!dialog.open) dialog.showModal();
  announce(left);
}

/** Copies the sentence that is seen into the live region. */
function announce(left: number): void {
  const due = announcedMs.filter((each) => left <= each).length;
  if (due > announced) write('session-announcement', document.getElementById('session-left')?.textContent ?? '');
  announced = due;
}

async function extend(): Promise<void> {
  show('session-stay-failed', false);
  try {
    const answer = await ask('/session/extend');
    if (answer.status === 401) return end();
    const times = timesIn(await answer.json());
    if (times === undefined) return show('session-stay-failed', true);
    clock.set(times);
    tell({ type: 'extended', ...times });
    tick();
  } catch {
    show('session-stay-failed', true);
  }
}

function end(): void {
  clearInterval(ticking);
  document.removeEventListener('visibilitychange', tick);
  leaveFor(afterTimeOut);
}
