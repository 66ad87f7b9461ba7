import type { TestDatabase } from '../harness/index.js';

export interface Counted {
  entries: number;
  closings: number;
  pending: number;
}

/** How many entries, closings and hand-over rows there are, seen past every lock. */
export async function counted(database: TestDatabase): Promise<Counted> {
  const [row] = await database.asSuperuser<Counted & Record<string, unknown>>(
    `select (select count(*) from audit.entry)::int as entries, (select count(*) from audit.closing)::int as closings,
            (select count(*) from audit.pending)::int as pending`,
  );
  return row!;
}

export interface LastPair {
  operation: string;
  outcome: string;
  code: string | null;
  subjects: string[];
  fields: string[];
  recipients: string[];
}

/** The newest entry with its closing. */
export async function lastPair(database: TestDatabase): Promise<LastPair> {
  const [row] = await database.asSuperuser<LastPair & Record<string, unknown>>(
    `select e.operation, c.outcome, c.code, c.subjects, c.fields, c.recipients
       from audit.entry e left join audit.closing c on c.entry_id = e.id order by e.opened_at desc, e.id desc limit 1`,
  );
  return row!;
}

export const onePairMore = ({ entries, closings, pending }: Counted): Counted => ({ entries: entries + 1, closings: closings + 1, pending: pending + 1 });
