import { Client } from 'pg';
import { runningApi } from '../harness/index.js';
import { allTables } from './case-tables.js';
import { spellingsOf } from './spellings.js';
import { tellInOneAct, tellWholeStory } from './whole-story.js';
import { wordsOfStory } from './words-of-citizens.js';

const house = await runningApi();
afterAll(() => house.stop());
const { database } = house;
const story = await tellWholeStory(house);
const inOneAct = await tellInOneAct(house);
const marks = [story.incident, story.outside, ...inOneAct.incidents].map(({ mark }) => mark);
/** Every word about citizens that was said, and the mark that stands in nearly all of them. */
const secrets = [...marks, story.draft.mark, ...wordsOfStory(story, inOneAct)];

/** A copy of every table as a superuser takes it, in text and in the raw bytes that are stored. */
async function copyOfEverything(): Promise<Buffer> {
  const client = new Client(database.urls.admin);
  await client.connect();
  const chunks: Buffer[] = [];
  // pg speaks COPY to whoever listens on its connection, and to nobody else.
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  connection.on('copyData', ({ chunk }: { chunk: Buffer }) => chunks.push(Buffer.from(chunk)));
  try {
    for (const { name } of await allTables(database)) {
      await client.query(`copy ${name} to stdout -- fixed text: a name from the catalogue`);
      await client.query(`copy ${name} to stdout (format binary) -- fixed text: a name from the catalogue`);
    }
  } finally {
    await client.end();
  }
  return Buffer.concat(chunks);
}

/** What of the secrets stands in the copy, in any spelling. */
function foundIn(copy: Buffer, words: string[]): string[] {
  const text = copy.toString('latin1').toLowerCase();
  return words.filter((word) => spellingsOf(word).some((spelling) => text.includes(spelling)));
}

describe('a copy of every table', () => {
  it('holds what is not secret, so that it is a copy', async () => {
    const copy = await copyOfEverything();
    expect(foundIn(copy, [story.childPart.id, story.incident.caseId, 'Karen Opdigtsen', 'referral.send'])).toHaveLength(4);
    expect(secrets.length).toBeGreaterThan(40);
  });

  it('holds none of the citizens\' names, numbers, addresses and texts, raw, in base64 or in hex', async () => {
    expect(foundIn(await copyOfEverything(), secrets)).toEqual([]);
  });

  it.each<[string, (word: string) => Buffer]>([
    ['as it is', (word) => Buffer.from(word)],
    ['in capitals', (word) => Buffer.from(word.toUpperCase())],
    ['in base64 behind another word', (word) => Buffer.from(Buffer.from(`ab${word}`).toString('base64'))],
    ['in base64url', (word) => Buffer.from(Buffer.from(word).toString('base64url'))],
    ['in hex', (word) => Buffer.from(Buffer.from(word).toString('hex'))],
    ['in UTF-16', (word) => Buffer.from(word, 'utf16le')],
  ])('with one name planted %s is found to hold it', async (_how, plant) => {
    const { name } = story.incident.victim;
    await database.asSuperuser('create table cases.planted (seemingly_sealed bytea)');
    await database.asSuperuser('insert into cases.planted values ($1)', [Buffer.concat([Buffer.from([0, 255]), plant(name)])]);
    const found = foundIn(await copyOfEverything(), secrets);
    await database.asSuperuser('drop table cases.planted');
    expect(found).toContain(name);
  });
});

describe('the operational log', () => {
  it('holds none of them either', () => {
    expect(foundIn(Buffer.from(house.logged()), secrets)).toEqual([]);
  });
});

