import type { Client } from 'pg';
import type { Sealable } from '#sealing';

/** What stands in a copy where something stands in its story. */
export interface Counterparts {
  story: string;
  /** The id in the copy for an id in the story; what is no id of either stays. */
  of(id: string): string;
  /** The same words with the ids, the kommune and the CPR numbers of the copy. */
  reworded<Content extends Sealable>(content: Content): Content;
  cprOf(personId: string): string;
}

interface CopyRow {
  n: number;
  story: string;
  head: string;
  tail: string;
  code: string;
  house: string[];
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Of the copies whose cases these are. */
export async function counterpartsOf(client: Client, caseIds: string[]): Promise<Counterparts[]> {
  const { rows: own } = await client.query<{ story: string; id: string; middle: string }>('select story, id, middle from growth.own');
  const { rows: house } = await client.query<{ id: string; place: number }>('select id, place from growth.house');
  const { rows: copies } = await client.query<CopyRow>(
    `select c.n, c.story, c.head, c.tail, c.code, c.house from growth.copy c
       join growth.story s on s.name = c.story join growth.own o on o.story = s.name and o.id = s.case_id
      where (c.head || o.middle || c.tail)::uuid = any ($1::uuid[])`,
    [caseIds],
  );
  const middles = Map.groupBy(own, ({ story }) => story);
  return copies.map((copy) => counterparts(copy, new Map(middles.get(copy.story)!.map(({ id, middle }) => [id, middle])), new Map(house.map(({ id, place }) => [id, copy.house[place - 1]!]))));
}

function counterparts({ n, story, head, tail, code }: CopyRow, middles: Map<string, string>, house: Map<string, string>): Counterparts {
  const of = (id: string): string => {
    const middle = middles.get(id);
    return middle === undefined ? (house.get(id) ?? id) : (head + middle + tail).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  // Ten digits of which the first six are a day; the last four and the year count, and no check digit is promised.
  const cprOf = (personId: string): string => {
    const own = n * 8 + ([...middles.keys()].indexOf(personId) % 8);
    return `0101${String(Math.floor(own / 10_000) % 100).padStart(2, '0')}${String(own % 10_000).padStart(4, '0')}`;
  };
  return {
    story,
    of,
    cprOf,
    reworded(content) {
      if (Buffer.isBuffer(content)) return content;
      const words = JSON.stringify(content).replaceAll(anId, of).replaceAll('"0259"', `"${code}"`);
      return JSON.parse(words) as typeof content;
    },
  };
}
