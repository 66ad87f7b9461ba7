// "Skjul skærm", by its button or by pressing Shift three times: first the screen, then the server.
import { ask } from './ask.js';
import { leaving } from './before-leaving.js';
import { cover, csrfToken, leaveFor } from './page.js';
import { hear, tell } from './tabs.js';
import { onThreeShifts } from './three-shifts.js';
import { growingWaits } from './waits.js';

const longestWaitMs = 30_000;
/** A hidden screen is not kept waiting for a draft that cannot be saved. */
const longestSavingMs = 3_000;
let isHidden = false;

if (csrfToken !== undefined) {
  document.getElementById('hide-screen')?.addEventListener('click', (event) => {
    // Without this script the button sends its form.
    event.preventDefault();
    hideEverywhere();
  });
  onThreeShifts(hideEverywhere);
  hear(({ type }) => type === 'locked' && hide());
}

function hideEverywhere(): void {
  hide();
  tell({ type: 'locked' });
}

/** Every tab asks for the lock by itself: the one that was asked to hide may be closed before it is heard. */
function hide(): void {
  cover();
  if (isHidden) return;
  isHidden = true;
  void lock();
}

/** Never uncovers: a page that nobody could lock stays blank, and the lock is asked for again. */
async function lock(): Promise<void> {
  const waits = growingWaits(longestWaitMs);
  if (leaving.save) await Promise.race([leaving.save(), pause(longestSavingMs)]);
  while (!(await isLocked())) await pause(waits.next());
  leaveFor('skjult');
}

const pause = (milliseconds: number): Promise<unknown> => new Promise((wake) => setTimeout(wake, milliseconds));

/** 401: the session has ended or is locked already. */
async function isLocked(): Promise<boolean> {
  try {
    const { ok, status } = await ask('/session/lock');
    return ok || status === 401;
  } catch {
    return false;
  }
}
