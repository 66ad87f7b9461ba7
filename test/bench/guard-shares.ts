import type { Requests } from './bench-cases.js';
import type { BenchHouse } from './bench-house.js';
import { runLoad } from './load.js';
import { processorTime, spent } from './processor-time.js';
import { median } from './median.js';
import type { Amount } from './runs.js';

/** Taken away one after another, the outermost first; each costs what an act is cheaper without it. */
export const guards = ['sign-in', 'sealing', 'row security', 'audit'] as const;
export type Guard = (typeof guards)[number];

export interface GuardShares {
  act: 'read' | 'send';
  /** Processor time of api and database together for one act, in milliseconds, with all guards. */
  milliseconds: number;
  /** Of that, between 0 and 1. What is left is HTTP, the framework and the statements themselves. */
  shares: Record<Guard, number>;
}

const clients = 8;

/** What each guard costs, by acts of the real api from which guards were taken away. Its database is spoilt afterwards. */
export async function guardShares(house: BenchHouse, requests: Requests, { acts, rounds, seconds }: Amount): Promise<GuardShares[]> {
  const whole = { url: house.url, api: house.api };
  const withoutSignIn = await house.startWithout(['sign-in']);
  const withoutSealing = await house.startWithout(['sign-in', 'sealing']);
  const database = await databaseGuards(house);
  const levels = [
    { ...whole, prepare: () => database.on() },
    { ...withoutSignIn, prepare: () => database.on() },
    { ...withoutSealing, prepare: () => database.on() },
    { ...withoutSealing, prepare: () => database.withoutRowSecurity() },
    { ...withoutSealing, prepare: () => database.withoutAudit() },
  ];
  const measured = acts.map((act) => ({ act, costs: levels.map((): number[] => []) }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { url, api, prepare }] of levels.entries()) {
      await prepare();
      for (const { act, costs } of measured) {
        const before = await processorTime(api.pid, house.postmasterPid);
        const { acts: done, errors } = await runLoad({ url, token: house.token, clients, seconds, requests: requests[act] });
        const { api: ofApi, postgres } = spent(before, await processorTime(api.pid, house.postmasterPid));
        if (errors > 0 || done === 0) throw new Error(`${act} without ${guards.slice(0, index).join(', ')} failed`);
        costs[index]!.push(((ofApi + postgres) / done) * 1000);
      }
    }
  }
  return measured.map(({ act, costs }) => {
    const [all = 0, ...less] = costs.map((values) => median(values) ?? 0);
    const saved = less.map((cost, index) => ((index === 0 ? all : less[index - 1]!) - cost) / all);
    return { act, milliseconds: all, shares: Object.fromEntries(guards.map((guard, index) => [guard, saved[index]!])) as Record<Guard, number> };
  });
}

/** The two guards that stand in the database, off and on again. Off in this order: rows under a policy need an entry. */
async function databaseGuards({ database }: BenchHouse) {
  const say = (sql: string) => database.asSuperuser(sql);
  const tables = await database.asSuperuser<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relrowsecurity and n.nspname not in ('audit', 'pg_catalog')`);
  const functions = await database.asSuperuser<{ definition: string; signature: string; arguments: string }>(`
    select pg_get_functiondef(p.oid) as definition, p.oid::regprocedure::text as signature, pg_get_function_arguments(p.oid) as arguments
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'audit' and p.proname in ('open', 'enter', 'close', 'belongs_to_case')`);
  const rowSecurity = async (verb: 'enable' | 'disable') => {
    for (const { name } of tables) await say(`alter table ${name} ${verb} row level security`);
  };
  const on = async () => {
    for (const { definition } of functions) await say(definition);
    await rowSecurity('enable');
  };
  return {
    on,
    async withoutRowSecurity() {
      await on();
      await rowSecurity('disable');
    },
    async withoutAudit() {
      await rowSecurity('disable');
      for (const { signature, arguments: words } of functions) {
        const isOpening = signature.startsWith('audit.open(');
        await say(`create or replace function ${signature.slice(0, signature.indexOf('('))}(${words}) returns ${isOpening ? 'timestamptz' : 'void'} language plpgsql as $$ begin ${isOpening ? 'return clock_timestamp();' : 'return;'} end $$`);
      }
    },
  };
}
