// npm run bench:growth [-- --small] [-- --plans]: what the same acts cost when there is ten and a hundred times as much.
import { acts, doingsAt, withSending } from './acts.js';
import { memoryOf, serve, startGrowthHouse } from './growth-house.js';
import { amountAnswered, type Measured, measureAct, measuredApi, signIn } from './measure.js';
import { entriesPerReferral, seed, sizes } from './size.js';
import { bar, growthOf, type Rounds } from './verdict.js';

const isSmall = process.argv.includes('--small');
const chosen = isSmall ? sizes.small : sizes.full;
const asked = (name: string, usual: number): number => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const amounts = isSmall
  ? { warm: 5, samples: 20, rounds: 3, mostRounds: 3 }
  : { warm: 15, samples: asked('samples', 60), rounds: asked('rounds', 5), mostRounds: asked('most-rounds', 11) };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const parts = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void parts.disposeAsync().finally(() => process.exit(1)));

try {
  say(`  seed "${seed}", ${entriesPerReferral} entries for each referral; making the databases ...`);
  const { filled } = await startGrowthHouse(parts, chosen, say);
  const databases: Measured[] = [];
  for (const one of filled) databases.push(measuredApi(await serve(parts, one), doingsAt(one.asked)));

  for (const each of databases) await signIn(each);
  for (const act of acts) await measureAct(act, databases, amounts.warm, 0);
  const amountsOf = new Map<string, { things: number; bytes: number }[]>();
  for (const act of acts) amountsOf.set(act.name, await Promise.all(databases.map((each) => amountAnswered(act, each, 1))));

  const rounds = new Map<string, number[][][]>(acts.map(({ name }) => [name, []]));
  let turn = amounts.warm;
  const again = async (wanted: typeof acts): Promise<void> => {
    for (const each of databases) await signIn(each);
    for (const act of wanted) rounds.get(act.name)!.push(await measureAct(act, databases, amounts.samples, turn));
    turn += amounts.samples;
  };
  for (let round = 1; round <= amounts.rounds; round++) {
    await again(acts);
    say(`  round ${round} of ${amounts.rounds}`);
  }
  const growthOfAct = (name: string) => growthOf(rounds.get(name) as Rounds);
  const grown = () => acts.filter(({ name }) => growthOfAct(name).ofP99 > bar);
  for (let round = amounts.rounds; round < amounts.mostRounds && grown().length > 0; round++) {
    say(`  measured once more: ${grown().map(({ name }) => name).join(', ')}`);
    await again(withSending(grown()));
  }

  say(`\n${'act'.padEnd(38)}${chosen.map(({ referrals }) => `p50 ms ${referrals / 1000}k`.padStart(14)).join('')}${chosen.map(({ referrals }) => `p99 ms ${referrals / 1000}k`.padStart(14)).join('')}   p50 x  p99 x  answered`);
  for (const { name } of acts) {
    const { p50, p99, ofP50, ofP99 } = growthOfAct(name);
    const things = amountsOf.get(name)!.map((each) => each.things);
    say(`${name.padEnd(38)}${[...p50, ...p99].map((value) => value.toFixed(2).padStart(14)).join('')}  ${ofP50.toFixed(2).padStart(6)} ${ofP99.toFixed(2).padStart(6)}  ${things.join(' / ')}`);
  }
  for (const [index, { api }] of databases.entries()) {
    const { now, most } = await memoryOf(api.child.pid);
    say(`memory of the api at ${chosen[index]!.referrals} referrals: ${now.toFixed(0)} MiB, ${most.toFixed(0)} MiB at most`);
  }
  const failed = grown();
  say(failed.length === 0 ? `Bar: p99 grows at most ${bar} times from the first size to the last; met` : `Bar: p99 grows at most ${bar} times; NOT met by ${failed.map(({ name }) => name).join(', ')}`);
  if (failed.length > 0) process.exitCode = 1;
} finally {
  await parts.disposeAsync();
}
