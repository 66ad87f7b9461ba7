import type { NaervaernApi, Problem } from '#api-client';
import { aTypedReferral } from '../../../../../test/builders/typed-referral.js';
import { ProblemShown } from '../../person/person-api.js';
import { contentIn, contentText, type Writer } from './draft-content.js';
import { keepDraft, readDraft } from './keep-draft.js';
import { Typed } from './typed.js';

const draftId = '01940000-0000-7000-8000-000000000001';
const [mine, another] = ['01940000-0000-7000-8000-00000000000a', '01940000-0000-7000-8000-00000000000b'];
const typed = Typed.in(aTypedReferral());
const problem = (code: Problem['code'], status: number, details: Problem['details'] = {}): Problem => ({ code, status, text: { da: '', en: '' }, fields: [], details });

interface Stored {
  version: number;
  content: string;
  children: number;
}

/** One draft at an api that answers as ours does. */
class OneDraft {
  stored: Stored | undefined;
  /** What the next writing is answered with, whether it was done or not. */
  answers: { problem: Problem; isDone: boolean }[] = [];
  reads = 0;

  readonly api = {
    get: () => {
      this.reads += 1;
      const { stored } = this;
      return Promise.resolve(stored === undefined ? { ok: false, problem: problem('not-found', 404) } : { ok: true, data: { ...stored, savedAt: '2026-11-24T02:12:00Z' } });
    },
    put: (_path: string, { body }: { body: Stored }) => {
      const said = this.answers.shift();
      const isFresh = body.version === (this.stored?.version ?? 0);
      if (isFresh && said?.isDone !== false) this.stored = { ...body, version: body.version + 1 };
      if (said !== undefined) return Promise.resolve({ ok: false, problem: said.problem });
      if (!isFresh) return Promise.resolve({ ok: false, problem: problem('changed-meanwhile', 409, { version: this.stored?.version ?? 0 }) });
      return Promise.resolve({ ok: true, data: { version: this.stored!.version, savedAt: '2026-11-24T02:12:00Z' } });
    },
  } as unknown as NaervaernApi;

  get name(): string {
    return contentIn(this.stored!.content).typed.text('victim-name');
  }

  keep(version: number, writer: Writer, name: string) {
    return keepDraft(this.api, { draftId, typed: typed.with('victim-name', name), version, writer });
  }
}

describe('what was typed', () => {
  it('is kept with the number of children that something is said about', async () => {
    const draft = new OneDraft();
    await keepDraft(draft.api, { draftId, typed: typed.with('child', '1', '2', '3').with('child-3-name', 'Bo'), version: 0, writer: { page: mine, count: 0 } });
    expect([draft.stored!.children, draft.reads]).toEqual([2, 0]);
  });

  it('comes back out of a draft as it went in', () => {
    const content = { typed, writer: { page: mine, count: 3 }, attempt: { salt: 'x' } };
    expect(contentIn(contentText(content))).toEqual(content);
    for (const text of ['null', '7', '[]', '{"typed":[],"writer":"x","attempt":7}']) expect(contentIn(text).typed.names).toEqual([]);
  });
});

describe('a page whose answer was lost', () => {
  const lost = { problem: problem('away', 0), isDone: true };

  it('finds its own words in the draft, and goes on', async () => {
    const draft = new OneDraft();
    draft.answers = [lost];
    expect(await draft.keep(0, { page: mine, count: 1 }, 'Ida')).toEqual({ how: 'away' });
    expect(await draft.keep(0, { page: mine, count: 2 }, 'Ida Prøve')).toMatchObject({ how: 'saved', version: 2 });
    expect(draft.name).toBe('Ida Prøve');
  });

  it('does not write older words over newer ones that came by another way', async () => {
    const draft = new OneDraft();
    await draft.keep(0, { page: mine, count: 5 }, 'Ida Prøve');
    expect(await draft.keep(0, { page: mine, count: 4 }, 'Ida')).toMatchObject({ how: 'saved', version: 1 });
    expect(draft.name).toBe('Ida Prøve');
  });
});

describe('a draft that another page has saved', () => {
  it('is not written over, and whoever comes later learns its version', async () => {
    const draft = new OneDraft();
    await draft.keep(0, { page: another, count: 1 }, 'Fra det andet');
    expect(await draft.keep(0, { page: mine, count: 9 }, 'Fra dette')).toEqual({ how: 'changed', version: 1 });
    expect(draft.name).toBe('Fra det andet');
  });

  it('and is sending is left alone, also by the page that wrote it before', async () => {
    const draft = new OneDraft();
    await keepDraft(draft.api, { draftId, typed, version: 0, writer: { page: mine, count: 1 }, attempt: { salt: 'salt' } });
    expect(await draft.keep(0, { page: mine, count: 2 }, 'For sent')).toMatchObject({ how: 'attempted', attempt: { salt: 'salt' }, version: 1 });
    expect(draft.name).toBe('');
  });
});

describe('what the api says no to', () => {
  it.each<[string, Problem, object]>([
    ['nothing is heard', problem('away', 0), { how: 'away' }],
    ['the log cannot be written', problem('audit-unavailable', 503), { how: 'away' }],
    ['it is sent', problem('wrong-state', 409, { state: 'sent' }), { how: 'sent' }],
    ['it was discarded', problem('wrong-state', 409, { state: 'discarded' }), { how: 'gone' }],
    ['it is somebody else’s', problem('id-taken', 409), { how: 'gone' }],
    ['it is not there', problem('not-found', 404), { how: 'gone' }],
    ['a colleague has it now', problem('draft-taken-over', 409, { changes: [{ at: '', move: 'take_over', by: 'Malthe Prøvesen' }] }), { how: 'taken-over', by: 'Malthe Prøvesen' }],
    ['it is too long', problem('invalid-input', 400), { how: 'refused' }],
  ])('is told apart: %s', async (_what, said, kept) => {
    const draft = new OneDraft();
    draft.answers = [{ problem: said, isDone: false }];
    expect(await draft.keep(0, { page: mine, count: 1 }, 'Ida')).toEqual(kept);
  });

  it('and nothing typed would mend, is thrown', async () => {
    const draft = new OneDraft();
    draft.answers = [{ problem: problem('not-allowed', 403), isDone: false }];
    await expect(draft.keep(0, { page: mine, count: 1 }, 'Ida')).rejects.toThrow(ProblemShown);
  });

  it('when it is read, is told apart too', async () => {
    expect(await readDraft(new OneDraft().api, draftId)).toEqual({ how: 'none' });
  });
});
