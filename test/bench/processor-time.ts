import { readdir, readFile } from 'node:fs/promises';

/** Seconds of processor time that each side has used so far. */
export interface ProcessorTime {
  api: number;
  postgres: number;
  /** Whoever makes the requests: it runs as a child of ours and is counted when it has ended. */
  load: number;
}

// Linux counts in hundredths of a second (USER_HZ) on every platform we run on.
const tick = 100;

export async function processorTime(apiPid: number | undefined, postmasterPid: number): Promise<ProcessorTime> {
  const [api, postmaster, own] = await Promise.all([apiPid === undefined ? none : timesOf(apiPid), timesOf(postmasterPid), timesOf(process.pid)]);
  const backends = await Promise.all((await childrenOf(postmasterPid)).map(timesOf));
  return { api: api.self, postgres: postmaster.self + postmaster.endedChildren + backends.reduce((sum, { self }) => sum + self, 0), load: own.endedChildren };
}

export function spent(before: ProcessorTime, after: ProcessorTime): ProcessorTime {
  return { api: after.api - before.api, postgres: after.postgres - before.postgres, load: after.load - before.load };
}

/** Resident memory in MiB: the api's own, and what all of the server's processes hold together, shared pages once. */
export async function residentMemory(apiPid: number, postmasterPid: number): Promise<{ api: number; postgres: number }> {
  const pids = [postmasterPid, ...(await childrenOf(postmasterPid))];
  const shares = await Promise.all(pids.map((pid) => kibibytes(pid, 'smaps_rollup', /^Pss:\s+(\d+)/m)));
  return { api: (await kibibytes(apiPid, 'status', /^VmRSS:\s+(\d+)/m)) / 1024, postgres: shares.reduce((sum, share) => sum + share, 0) / 1024 };
}

const none = { self: 0, endedChildren: 0 };

async function timesOf(pid: number): Promise<{ self: number; endedChildren: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (text === '') return none;
  // The name in brackets may hold blanks.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  return { self: (fields[11]! + fields[12]!) / tick, endedChildren: (fields[13]! + fields[14]!) / tick };
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')));
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

async function kibibytes(pid: number, file: string, line: RegExp): Promise<number> {
  return Number(line.exec(await readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => ''))?.[1] ?? 0);
}
