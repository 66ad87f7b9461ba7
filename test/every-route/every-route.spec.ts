import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { refusalTexts, uuidv7 } from '#kernel';
import { fieldNames } from '#operation';
import { createApiModule } from '../../apps/api/src/app.module.js';
import { organisations } from '../../db/seed/places.js';
import { type Answer, runningApi } from '../harness/index.js';
import { ask } from './ask.js';
import { counted, lastPair, onePairMore } from './audit-trail.js';
import { unresolved } from './before-the-door.js';
import { administratorCast, adultCast, arrangeCast, auditorCast, municipalCast, policeCast } from './cast.js';
import { differences, routesOf } from './routes-of.js';
import { type Arranged, innerFields, type Row, type Who } from './row.js';
import { stageOf } from './stage.js';
import { openRoutes, table, toldRoutes } from './table.js';

const house = await runningApi();
await arrangeCast(house);
const stage = await stageOf(house);
// A stream is refused until it would hear something.
await house.lineLike(({ event }) => event === 'listening');
afterAll(() => house.stop());

const organisationId = (key: string): string => organisations.find((each) => each.key === key)!.id;

describe('the routes of the running api', () => {
  it('are all in the table, and the table tells of no others', () => {
    expect(routesOf(house.app).length).toBeGreaterThan(20);
    expect(differences(house.app, toldRoutes)).toEqual({ missing: [], stale: [] });
  });

  it('are noticed when one is added and not told of', async () => {
    @Controller('planted')
    class PlantedController {
      @Get(':id')
      read() {
        return {};
      }
    }
    @Module({ imports: [createApiModule(house.configuration)], controllers: [PlantedController] })
    class PlantedModule {}
    const app = await NestFactory.create(PlantedModule, { logger: false, abortOnError: false });
    await app.init();
    expect(differences(app, toldRoutes)).toEqual({ missing: ['GET /planted/:id'], stale: [] });
    await app.close();
  });

  it('are noticed when the table tells of one that is gone', () => {
    expect(differences(house.app, [...toldRoutes, 'GET /gone']).stale).toEqual(['GET /gone']);
  });
});

describe.each(Object.entries(openRoutes))('%s, open because it %s', (route) => {
  it('answers anybody and leaves no entry', async () => {
    const before = await counted(house.database);
    for (const token of [undefined, 'not.a.token', await house.tokenOf(policeCast.rightful)]) {
      expect((await ask(house, token, { route }, {})).status).toBe(200);
    }
    expect(await counted(house.database)).toEqual(before);
  });
});

describe.each(table.map((row) => [`${row.route}${row.about === undefined ? '' : `, ${row.about}`}`, row] as const))('%s', (_name, row) => {
  let arranged: Arranged;
  beforeAll(async () => {
    arranged = await row.arrange(stage);
  });

  it.each(unresolved.map((each) => [each.who, each] as const))('refuses %s before the door', async (_who, { token, status, code }) => {
    const before = await counted(house.database);
    const answer = await ask(house, await token(house, row.cast), row, arranged);
    expect(answer).toMatchObject({ status, body: { code, detail: { da: expect.any(String), en: expect.any(String) } } });
    expectNothingOf(arranged, answer);
    expect(await counted(house.database)).toEqual(before);
  });

  for (const [what, spoil] of wrongQuestions(row)) it(`refuses ${what} of the rightful actor before the door`, async () => {
    const before = await counted(house.database);
    const answer = await ask(house, await house.tokenOf(row.cast.rightful), row, spoil(arranged));
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(await counted(house.database)).toEqual(before);
  });

  it.each(Object.entries(row.endings) as [Who, Row['endings'][Who]][])('gives the %s the ending "%s" and one pair', async (who, ending) => {
    const token = await house.tokenOf(row.cast[who]);
    const before = await counted(house.database);
    const answer = await ask(house, token, row, arranged);
    expect(await counted(house.database)).toEqual(onePairMore(before));
    const pair = await lastPair(house.database);
    expect(answer.status).toBe(ending === 'answered' ? 200 : refusalTexts[ending].status);
    if (ending === 'answered') {
      expect(pair).toMatchObject({ operation: row.operation, outcome: 'answered', code: null, fields: fieldNames(answer.body) });
    } else {
      expect(answer.body.code).toBe(ending);
      expect(pair).toMatchObject({ operation: row.operation, outcome: 'refused', code: ending, subjects: [], fields: [], recipients: [] });
    }
    // An auditor of a party to the disclosure sees that act; nobody else's unit sees anything.
    if (who !== 'otherSide' || ending !== 'answered') expectNothingOf(arranged, answer);
    expectNoneOf(innerFields, answer);
  });

  if (row.route.includes(':')) {
    it.each(['stranger', 'otherAuthority', 'otherSide'] as const)('answers the %s "not yours" in the very bytes of "not there"', async (who) => {
      // An id that one makes oneself is answered as taken, whoever has it: the promise is the one fixed answer.
      const token = await house.tokenOf(row.cast[who]);
      const theirs = await ask(house, token, row, arranged);
      const isTaken = row.endings[who] === 'id-taken';
      const unknown = isTaken ? await takenByTheirOwnUnit(row, who) : await ask(house, token, row, aboutNothing(arranged));
      expect(theirs.status).toBe(unknown.status);
      expect(theirs.text).toBe(unknown.text);
      expect(comparableHeaders(theirs)).toEqual(comparableHeaders(unknown));
    });
  }

  it('answers the rightful actor, with one pair that says what was shown', async () => {
    const token = await house.tokenOf(row.cast.rightful);
    const before = await counted(house.database);
    const answer = await ask(house, token, row, arranged.rightfully ?? arranged);
    expect(answer).toMatchObject({ status: 200 });
    expect(await counted(house.database)).toEqual(onePairMore(before));
    const pair = await lastPair(house.database);
    expect(pair).toMatchObject({ operation: row.operation, outcome: 'answered', code: null, fields: fieldNames(answer.body) });
    expect(pair.subjects.includes(await tagOf(arranged))).toBe(row.namesSubjects);
    expect(pair.recipients).toEqual((row.recipients ?? []).map(organisationId));
    if (arranged.shows !== undefined) expect(answer.text).toContain(arranged.shows);
    for (const text of arranged.withheld ?? []) expect(answer.text).not.toContain(text);
    expectNoneOf([...innerFields, ...(row.never ?? [])], answer);
  });
});

describe('after all of it', () => {
  it('every entry is closed and every closing is handed over', async () => {
    const { entries, closings, pending } = await counted(house.database);
    expect(closings).toBe(entries);
    expect(pending).toBe(closings);
    expect(entries).toBeGreaterThan(table.length * 5);
  });

  it('nothing of ours failed', () => {
    expect(house.logged()).not.toContain('request-failed');
  });

  it('the cast are who the table says: five rightful actors of five kinds', () => {
    expect(new Set(table.map(({ cast }) => cast.rightful))).toEqual(new Set([policeCast, municipalCast, adultCast, auditorCast, administratorCast].map((cast) => cast.rightful)));
  });
});

function wrongQuestions({ route, hasNoBody }: Row): [string, (arranged: Arranged) => Arranged][] {
  const questions: [string, (arranged: Arranged) => Arranged][] = [];
  if (route.includes(':')) {
    questions.push(['an id in capitals', (arranged) => ({ ...arranged, ids: Object.fromEntries(Object.keys(arranged.ids!).map((name) => [name, uuidv7().toUpperCase()])) })]);
  }
  if (!route.startsWith('GET') && hasNoBody !== true) questions.push(['an unknown field', (arranged) => ({ ...arranged, body: { ...arranged.body, surplus: 1 } })]);
  return questions;
}

function aboutNothing({ ids = {}, body, unknownBody }: Arranged) {
  const others = Object.fromEntries(Object.keys(ids).map((name) => [name, uuidv7()]));
  const asked = unknownBody ?? body;
  return { ids: others, ...(asked === undefined ? {} : { body: asked }) };
}

/** The same route with an id that a colleague of one's own unit has taken for something else. */
async function takenByTheirOwnUnit(row: Row, who: Who): Promise<Answer> {
  const [mine, other] = [await row.arrange(stage), await row.arrange(stage)];
  const token = await house.tokenOf(row.cast[who]);
  const fresh = { ids: Object.fromEntries(Object.keys(mine.ids!).map((name) => [name, uuidv7()])), body: mine.rightfully!.body! };
  expect((await ask(house, token, row, fresh)).status).toBe(200);
  return await ask(house, token, row, other.unknownBody === undefined ? { ids: other.ids!, body: fresh.body } : { ids: fresh.ids, body: other.unknownBody });
}

/** The random tag that stands for the citizen in the log. */
async function tagOf({ citizen }: Arranged): Promise<string> {
  if (citizen === undefined) return 'nobody';
  const [person] = await house.database.asSuperuser<{ tag: string }>('select subject_tag as tag from cases.person where id = $1', [citizen]);
  return person!.tag;
}

function expectNothingOf({ secrets }: Arranged, answer: Answer): void {
  for (const secret of secrets) expect(answer.text).not.toContain(secret);
}

function expectNoneOf(names: string[], answer: Answer): void {
  const shown = new Set(fieldNames(answer.body));
  for (const name of names) expect([name, shown.has(name)]).toEqual([name, false]);
}

/** Everything but what differs between any two answers. */
function comparableHeaders({ headers }: Answer): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'date' && name !== 'naervaern-correlation-id'));
}
