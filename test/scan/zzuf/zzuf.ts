import { connect } from 'node:net';
import { once } from 'node:events';
import { runProgram } from '../run-program.js';

/** A request, byte for byte, and which of its bytes zzuf may change. */
export interface Seed {
  name: string;
  head: string;
  body: string;
  /** Whether the head is left as it is, but for the length of the body. */
  isHeadKept: boolean;
}

export interface ZzufOutcome {
  sent: number;
  statuses: Record<string, number>;
  /** Answers of 5xx, with what brings them back: seed, number and beginning of the bytes. */
  faults: string[];
}

/**
 * Between a letter here and there and every twentieth bit. Bytes that give JSON and HTTP their shape stay, or everything
 * would die at the first parser; so do control characters, which no parser lets in. DEL and what is above ASCII may come.
 */
const mutation = ['-r', '0.0005:0.02', '-P', '\\r\\n{}[]:,"\\\\', '-R', '\\x00-\\x1f"\\\\'];

/** Sends `count` mutations of the seeds, drawn by zzuf from `seed` on, and listens to what comes back. */
export async function zzufOn(url: string, seeds: readonly Seed[], { seed, count, home, seconds }: { seed: number; count: number; home: string; seconds: number }): Promise<ZzufOutcome> {
  const outcome: ZzufOutcome = { sent: 0, statuses: {}, faults: [] };
  const until = Date.now() + seconds * 1000;
  let next = 0;
  const one = async (): Promise<void> => {
    for (let number = next++; number < count && Date.now() < until; number = next++) {
      const from = seeds[number % seeds.length]!;
      const bytes = await mutated(from, seed + number, home);
      const status = await answerTo(url, bytes);
      outcome.sent++;
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
      if (status.startsWith('5')) outcome.faults.push(`${from.name}: ${status} at zzuf -s ${seed + number}: ${bytes.toString('latin1').split('\r\n')[0]}`);
    }
  };
  await Promise.all([one(), one(), one(), one()]);
  return outcome;
}

async function mutated({ head, body, isHeadKept }: Seed, seed: number, home: string): Promise<Buffer> {
  const input = isHeadKept ? body : `${head}${lengthOf(Buffer.from(body))}${body}`;
  const { stdout } = await runProgram('zzuf', ['-s', String(seed), ...mutation], { home, seconds: 10, input });
  return isHeadKept ? Buffer.concat([Buffer.from(`${head}${lengthOf(stdout)}`), stdout]) : stdout;
}

const lengthOf = (body: Buffer): string => `content-length: ${body.length}\r\n\r\n`;

const patience = 2_000;

/** The status of the first answer; `none` when the server waits for more than it was sent, `closed` when it hung up. */
async function answerTo(url: string, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  socket.on('error', () => {});
  socket.setTimeout(patience, () => socket.destroy());
  socket.write(bytes);
  const status = (): string | undefined => /^HTTP\/1\.\d (\d{3})/.exec(text)?.[1];
  socket.on('data', () => status() !== undefined && socket.destroy());
  const startedAt = performance.now();
  await once(socket, 'close');
  return status() ?? (performance.now() - startedAt >= patience ? 'none' : 'closed');
}
