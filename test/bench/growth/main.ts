// npm run bench:growth [-- --small] [-- --plans]: what the same acts cost when there is ten and a hundred times as much.
// --plans writes docs/plans at the end; --rounds=, --samples=, --most-rounds= and --minutes= say how much is measured;
// --judge=p50 says by which times.
import { type Act, acts, doingsAt, withSending } from './acts.js';
import { memoryOf, serve, startGrowthHouse } from './growth-house.js';
import { amountAnswered, type Measured, measureAct, measuredApi, signIn } from './measure.js';
import { keepPlans } from './plan-files.js';
import { hasGrown, type Judged, type Row, tableOf, verdictOn } from './report.js';
import { entriesPerReferral, seed, sizes } from './size.js';
import { growthOf, type Rounds } from './verdict.js';

const isSmall = process.argv.includes('--small');
const chosen = isSmall ? sizes.small : sizes.full;
const asked = (name: string, usual: number): number => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const amounts = isSmall
  ? { warm: 5, samples: 20, rounds: 3, mostRounds: 3 }
  : { warm: 15, samples: asked('samples', 60), rounds: asked('rounds', 5), mostRounds: asked('most-rounds', 11) };

/** `--judge=p50` for checks that must not depend on what else the machine did: a missing index shows in the middle too. */
const judged: Judged = process.argv.includes('--judge=p50') ? 'p50' : 'p99';

/** After this nothing is measured once more, in milliseconds since the start. */
const until = asked('minutes', 12) * 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  say(`  seed "${seed}", ${entriesPerReferral} entries for each referral; making the databases ...`);
  const { cluster, filled } = await startGrowthHouse(parts, chosen, say);
  const databases: Measured[] = [];
  for (const one of filled) databases.push(measuredApi(await serve(parts, one), doingsAt(one.asked)));

  for (const each of databases) await signIn(each);
  for (const act of acts) await measureAct(act, databases, amounts.warm, 0);
  const amountsOf = new Map<string, { things: number; bytes: number }[]>();
  for (const act of acts) amountsOf.set(act.name, await Promise.all(databases.map((each) => amountAnswered(act, each, 1))));

  const rounds = new Map<string, number[][][]>(acts.map(({ name }) => [name, []]));
  let turn = amounts.warm;
  const again = async (wanted: readonly Act[]): Promise<void> => {
    for (const each of databases) await signIn(each);
    for (const act of wanted) rounds.get(act.name)!.push(await measureAct(act, databases, amounts.samples, turn));
    turn += amounts.samples;
  };
  for (let round = 1; round <= amounts.rounds; round++) {
    await again(acts);
    say(`  round ${round} of ${amounts.rounds}`);
  }
  const rowOf = (act: Act): Row => ({ act, growth: growthOf(rounds.get(act.name) as Rounds), things: amountsOf.get(act.name)!.map(({ things }) => things) });
  const grown = (): Act[] => acts.filter((act) => hasGrown(rowOf(act), judged));
  for (let round = amounts.rounds; round < amounts.mostRounds && grown().length > 0 && performance.now() < until; round++) {
    say(`  measured once more: ${grown().map(({ name }) => name).join(', ')}`);
    await again(withSending(grown()));
  }

  say('');
  for (const line of tableOf(acts.map(rowOf), chosen)) say(line);
  for (const [index, { api }] of databases.entries()) {
    const { now, most } = await memoryOf(api.child.pid);
    say(`memory of the api at ${chosen[index]!.referrals} referrals: ${now.toFixed(0)} MiB, ${most.toFixed(0)} MiB at most`);
  }
  if (process.argv.includes('--plans')) await keepPlans(parts, filled.at(-1)!, cluster.server.logFile, say);
  say(isSmall ? 'These sizes only show that it runs: nothing is judged by them.' : verdictOn(acts.map(rowOf), judged));
  if (grown().length > 0 && !isSmall) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}
