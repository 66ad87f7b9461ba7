// Saves the form of a referral while somebody writes: on the server, never on this machine. What cannot be saved is said.
import { ask } from './ask.js';
import { leaving } from './before-leaving.js';
import { isLeaving, write } from './page.js';
import { growingWaits } from './waits.js';

const pauseMs = 1_500;
const longestWaitMs = 30_000;

const form = document.querySelector<HTMLFormElement>('form[data-draft]');
if (form) keep(form);

function keep(form: HTMLFormElement): void {
  const { draft = '', unsaved = '', autosave } = form.dataset;
  const waits = growingWaits(longestWaitMs);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edits = Number(field('writes').value);
  let savedEdits = autosave === 'retry' ? edits - 1 : edits;
  /** One after the other: the second would not know the version that the first one makes. */
  let saving = Promise.resolve();
  /** The line is gone: what is typed lives in this page alone. */
  let isLost = autosave === 'retry';
  /** Another page has the last word: only a button of this form can go on. */
  let isOver = autosave === 'off';

  const isDirty = (): boolean => edits > savedEdits && !isOver;

  form.addEventListener('input', () => {
    edits += 1;
    field('writes').value = String(edits);
    form.dataset.saved = 'false';
    if (!isLost) wait(pauseMs);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!form.contains(relatedTarget as Node | null)) void save();
  });
  form.addEventListener('keydown', (event) => {
    // Enter in a field goes nowhere: without this script it would save, with it everything is saved anyway.
    if (event.key === 'Enter' && (event.target as HTMLInputElement).type === 'text') event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    if (!isDirty()) return;
    // Leaving for a server that cannot be reached would lose the page. So first what is on it, then the button.
    event.preventDefault();
    void save().then(() => isLost || form.requestSubmit(event.submitter));
  });
  addEventListener('pagehide', () => isDirty() && void send());
  addEventListener('online', () => isLost && void save());
  document.addEventListener('visibilitychange', () => document.hidden && void save());
  addEventListener('beforeunload', (event) => {
    if (isLost && isDirty() && !isLeaving()) event.preventDefault();
  });
  leaving.save = save;
  if (isLost) wait(waits.next());

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), milliseconds);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    saving = saving.then(() => (isDirty() ? send() : undefined));
    return saving;
  }

  async function send(): Promise<void> {
    const sent = edits;
    // From here on there is something to fetch at this address: the rest of it says that there is nothing.
    if (location.search !== '') history.replaceState(history.state, '', location.pathname);
    try {
      const answer = await ask(draft as `/${string}`, new URLSearchParams(new FormData(form) as unknown as Record<string, string>));
      if (!answer.ok && answer.status !== 409) throw answer;
      const { version, text } = (await answer.json()) as { version?: number; text: string };
      isLost = false;
      waits.reset();
      if (version === undefined) {
        isOver = true;
        return say('', text);
      }
      field('version').value = String(version);
      savedEdits = sent;
      form.dataset.saved = String(!isDirty());
      say(text, '');
      if (isDirty()) wait(pauseMs);
    } catch {
      isLost = true;
      say('', unsaved);
      wait(waits.next());
    }
  }

  function field(name: string): HTMLInputElement {
    return form.elements.namedItem(name) as HTMLInputElement;
  }
}

function say(state: string, problem: string): void {
  write('draft-state', state);
  write('draft-problem', problem);
}
