import { uuidv7 } from '#kernel';
import { draftAges } from '#drafts';
import { aDraft, begunAgo, childrenOn } from '../builders/draft.js';
import { type StaffRow, staffNamed } from '../builders/staff.js';
import { runningApi } from '../harness/index.js';
import { type Backend, backend, type Scope } from './backend.js';

/** The app's guards are out of the game here: everything is said in SQL, under an entry that is open and valid. */
const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const officer = await house.as('freja-police-officer');

async function savedDraft(children = 1) {
  const draft = aDraft({ children });
  expect((await officer.put(`/drafts/${draft.id}`, draft.body)).status).toBe(200);
  return draft;
}

type Acting = Pick<StaffRow, 'id' | 'organisation' | 'unit'>;
const acting = async <Result>(who: Acting, scope: Scope, work: (connection: Backend) => Promise<Result>): Promise<Result> => {
  await using connection = await backend(database, 'api');
  const entry = await connection.open(who, scope);
  return await connection.inside('api_case', entry, () => work(connection));
};
const about = (id: string): Scope => ({ scope: 'case', id });
const owner = await staffNamed(database, 'Freja Eksempel');
const others = ['Malthe Prøvesen', 'Bjarke Tænktsen', 'Signe Opdigt', 'Karen Opdigtsen', 'Torben Prøvedal', 'Ronja Eksempelsen'];
const ofTheUnit = ['Malthe Prøvesen', 'Bjarke Tænktsen'];
const seesContent = (who: Acting, id: string) => acting(who, about(id), (connection) => connection.outcomeOf('select from drafts.content where draft_id = $1', [id]));
const denied = '42501';
const hours = (age: number): number => age / 3_600_000;

describe('the content of a draft', () => {
  it('is seen by its owner, under an entry about that very draft', async () => {
    const [{ id }, other] = [await savedDraft(), await savedDraft()];
    expect(await seesContent(owner, id)).toBe('done 1');
    for (const scope of [about(other.id), { scope: 'list' }, { scope: 'none' }] as const) {
      expect(await acting(owner, scope, (connection) => connection.outcomeOf('select from drafts.content where draft_id = $1', [id]))).toBe('done 0');
    }
  });

  it.each(others)('is seen by nobody else, however old the draft: %s', async (name) => {
    const { id } = await savedDraft();
    await begunAgo(database, id, '30 hours');
    const who = await staffNamed(database, name);
    expect(await seesContent(who, id)).toBe('done 0');
    expect(await seesContent({ ...who, unit: owner.unit, organisation: owner.organisation }, id)).toBe('done 0');
    const writes = await acting(who, about(id), async (connection) => [
      await connection.outcomeOf(`update drafts.content set sealed_content = '\\x00' where draft_id = $1`, [id]),
      await connection.outcomeOf('delete from drafts.content where draft_id = $1', [id]),
    ]);
    expect(writes).toEqual(['done 0', 'done 0']);
  });

  it('is not seen by its owner from another unit', async () => {
    const { id } = await savedDraft();
    const elsewhere = await staffNamed(database, 'Signe Opdigt');
    expect(await seesContent({ ...owner, unit: elsewhere.unit }, id)).toBe('done 0');
  });

  it('is seen by a colleague when a policy asks for the unit instead of the person, which is what this is measured by', async () => {
    const { id } = await savedDraft();
    await database.asSuperuser(`create policy planted on drafts.content to api_case
      using (exists (select from drafts.draft d where d.id = draft_id and d.unit_id = (select audit.unit_in_scope())))`);
    expect(await seesContent(await staffNamed(database, 'Malthe Prøvesen'), id)).toBe('done 1');
    await database.asSuperuser('drop policy planted on drafts.content');
  });
});

describe('the fact that there is a draft', () => {
  it.each(others)('is seen in lists of the unit and nowhere else: %s', async (name) => {
    const { id } = await savedDraft();
    const seen = await acting(await staffNamed(database, name), { scope: 'list' }, (connection) => connection.outcomeOf('select from drafts.draft where id = $1', [id]));
    expect(seen).toBe(ofTheUnit.includes(name) ? 'done 1' : 'done 0');
  });

  it('is made in one\'s own name only', async () => {
    const insert = `insert into drafts.draft (id, district_id, unit_id, owner_id, started_at, saved_at, version, children, state)
      values ($1, $1, $2, $3, now(), now(), 1, 0, 'unsent')`;
    const colleague = await staffNamed(database, 'Malthe Prøvesen');
    const id = uuidv7();
    const write = (who: Acting, values: unknown[]) => acting(who, about(id), (connection) => connection.outcomeOf(insert, values));
    expect(await write(owner, [id, owner.unit, colleague.id])).toBe(denied);
    expect(await write(owner, [id, colleague.id, owner.id])).toBe(denied);
    expect(await write(owner, [uuidv7(), owner.unit, owner.id])).toBe(denied);
    expect(await write(owner, [id, owner.unit, owner.id])).toBe('done 1');
  });
});

const event = `insert into drafts.draft_event (draft_id, version, district_id, move, from_state, to_state, at, by_staff, from_owner)
  values ($1, $2, $1, 'take_over', 'unsent', 'unsent', now(), $3, $1)`;

describe('taking a draft over', () => {
  const change = 'update drafts.draft set owner_id = $2, version = version + 1 where id = $1';

  it.each([
    [`${hours(draftAges.ownerIsTold)} hours`, 'done 1'],
    [`${hours(draftAges.ownerIsTold) - 1} hours 59 minutes 50 seconds`, 'done 0'],
  ])('is possible for a colleague after %s: %s, by the database as by the rule', async (ago, outcome) => {
    const { id } = await savedDraft();
    await begunAgo(database, id, ago);
    for (const name of ofTheUnit) {
      const who = await staffNamed(database, name);
      expect(await acting(who, about(id), (connection) => connection.outcomeOf(change, [id, who.id]))).toBe(outcome);
    }
  });

  it('is not possible from elsewhere, nor for somebody else', async () => {
    const { id } = await savedDraft();
    await begunAgo(database, id, '30 hours');
    for (const name of others) {
      const who = await staffNamed(database, name);
      const isOfUnit = ofTheUnit.includes(name);
      expect(await acting(who, about(id), (connection) => connection.outcomeOf(change, [id, who.id]))).toBe(isOfUnit ? 'done 1' : 'done 0');
      expect(await acting(who, about(id), (connection) => connection.outcomeOf(change, [id, uuidv7()]))).toBe(isOfUnit ? denied : 'done 0');
    }
  });

  it('is written down in one\'s own name, by who has taken it over', async () => {
    const { id } = await savedDraft();
    await begunAgo(database, id, '9 hours');
    const colleague = await staffNamed(database, 'Malthe Prøvesen');
    const outsider = await staffNamed(database, 'Signe Opdigt');
    const write = (who: Acting, by: string, isTakenBefore = true) =>
      acting(who, about(id), async (connection) => {
        if (isTakenBefore) await connection.outcomeOf(change, [id, who.id]);
        return await connection.outcomeOf(event, [id, 2, by]);
      });
    expect([await write(colleague, colleague.id), await write(colleague, owner.id), await write(outsider, outsider.id)]).toEqual(['done 1', denied, denied]);
    expect(await write(colleague, colleague.id, false)).toBe(denied);
  });
});

describe('the history of a draft', () => {
  it.each(others)('takes nothing from anybody but its owner, whose next move it would stand in the way of: %s', async (name) => {
    const { id, body } = await savedDraft(0);
    const who = await staffNamed(database, name);
    const written = await acting(who, about(id), (connection) => connection.outcomeOf(event, [id, 2, who.id]));
    expect([written, (await officer.post(`/drafts/${id}/discard`, { version: body.version + 1 })).status]).toEqual([denied, 200]);
  });
});

describe('the clocks of a draft', () => {
  const acts = ['select from platform.due_work where about_id = $1', `update platform.due_work set due_at = now() + interval '9 years' where about_id = $1`, 'delete from platform.due_work where about_id = $1'];
  const tried = async (who: Acting, id: string) => await acting(who, about(id), async (connection) => {
    const outcomes = [];
    for (const act of acts) outcomes.push(await connection.outcomeOf(act, [id]));
    return outcomes;
  });

  it.each(others)('are stopped and put off by nobody but its owner, whatever their entry is about: %s', async (name) => {
    const { id } = await savedDraft();
    await begunAgo(database, id, '30 hours');
    expect(await tried(await staffNamed(database, name), id)).toEqual(['done 0', 'done 0', 'done 0']);
    expect(await tried(owner, id)).toEqual(['done 2', 'done 2', 'done 2']);
  });
});

describe('a child that was ever on a draft', () => {
  it('is remembered by the database itself, whatever a statement says', async () => {
    const { id } = await savedDraft(1);
    await database.asSuperuser('update drafts.draft set had_child = false, children = 0 where id = $1', [id]);
    expect(await childrenOn(database, id)).toMatchObject({ children: 0, hadChild: true });
  });

  it('is counted by the database itself: the most that were on it at once', async () => {
    const { id } = await savedDraft(3);
    await database.asSuperuser('update drafts.draft set most_children = 0, had_child = false, children = 1 where id = $1', [id]);
    expect(await childrenOn(database, id)).toEqual({ children: 1, hadChild: true, mostChildren: 3 });
  });

  it.each(['discarded', 'deleted'])('keeps it from being %s by anybody', async (state) => {
    const { id } = await savedDraft(1);
    await expect(database.asSuperuser('update drafts.draft set state = $2, settled_at = now() where id = $1', [id, state])).rejects.toThrow('child_is_never_dropped');
  });

  it('can be forgotten where the trigger is off, which is what the first is measured by', async () => {
    const { id } = await savedDraft(1);
    await database.asSuperuser('alter table drafts.draft disable trigger child_is_remembered');
    await database.asSuperuser('update drafts.draft set had_child = false, most_children = 0, children = 0 where id = $1', [id]);
    await database.asSuperuser('alter table drafts.draft enable always trigger child_is_remembered');
    expect((await childrenOn(database, id)).hadChild).toBe(false);
  });
});

describe('the worker', () => {
  const job = { id: uuidv7(), organisation: '00000000-0000-0000-0000-000000000000', unit: '00000000-0000-0000-0000-000000000000' };
  const working = async <Result>(id: string, work: (connection: Backend) => Promise<Result>): Promise<Result> => {
    await using connection = await backend(database, 'worker');
    const entry = await connection.open(job, about(id));
    return await connection.inside('worker_case', entry, () => work(connection));
  };
  const end = `update drafts.draft set state = 'deleted', settled_at = now(), version = 2 where id = $1`;

  it('cannot read what it deletes, under any entry', async () => {
    const { id } = await savedDraft(0);
    for (const columns of ['*', 'sealed_content', 'wrapped_key', 'body_mac']) {
      expect(await working(id, (connection) => connection.outcomeOf(`select ${columns} from drafts.content -- fixed text: of this spec`))).toBe(denied);
    }
  });

  it.each([
    [`${hours(draftAges.ends)} hours`, 'done 1'],
    [`${hours(draftAges.ends) - 1} hours 59 minutes 50 seconds`, denied],
  ])('deletes a draft of %s: %s, by the database as by the rule', async (ago, outcome) => {
    const { id } = await savedDraft(0);
    await begunAgo(database, id, ago);
    const [deleted, content] = await working(id, async (connection) => [
      await connection.outcomeOf(end, [id]),
      await connection.outcomeOf('delete from drafts.content where draft_id = $1', [id]),
    ]);
    expect([deleted, content]).toEqual([outcome, outcome === 'done 1' ? 'done 1' : 'done 0']);
  });

  it('writes into the history that it was deleted, when it was, and nothing else', async () => {
    const { id } = await savedDraft(0);
    await begunAgo(database, id, '13 hours');
    const written = (move: string) => `insert into drafts.draft_event (draft_id, version, district_id, move, from_state, to_state, at, by_staff, from_owner)
      values ($1, 2, $1, '${move}', 'unsent', 'deleted', now(), $2, $1) -- fixed text: of this spec`;
    const outcomes = await working(id, async (connection) => [
      await connection.outcomeOf(written('delete'), [id, job.id]),
      await connection.outcomeOf(end, [id]),
      await connection.outcomeOf(written('send'), [id, job.id]),
      await connection.outcomeOf(written('delete'), [id, job.id]),
    ]);
    expect(outcomes).toEqual([denied, 'done 1', denied, 'done 1']);
  });

  it('gives a draft no other end, and touches none but the one its entry is about', async () => {
    const [{ id }, other] = [await savedDraft(0), await savedDraft(0)];
    await begunAgo(database, id, '13 hours');
    expect(await working(id, (connection) => connection.outcomeOf(`update drafts.draft set state = 'sent', settled_at = now() where id = $1`, [id]))).toBe(denied);
    expect(await working(other.id, (connection) => connection.outcomeOf(end, [id]))).toBe('done 0');
    expect(await working(id, (connection) => connection.outcomeOf('update drafts.draft set owner_id = $1', [id]))).toBe(denied);
  });
});
