import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';

/** What one tool was heard to ask, and how it was answered. */
export interface Heard {
  requests: number;
  /** How many answers of each status. */
  statuses: Record<number, number>;
  /** Requests that were answered with a fault of ours, as `GET /path 500`, each once, the first twenty. */
  faults: string[];
  /** Requests that got no answer though whoever asked was still waiting. */
  unanswered: number;
}

export interface Line {
  /** What a tool is pointed at. */
  url: string;
  heard: Heard;
  close(): Promise<void>;
}

export interface LineOptions {
  /** The address behind the line. */
  to: string;
  /** Headers that make each request somebody's who is signed in, made anew for each. They replace the tool's own. */
  gives?: (asked: IncomingMessage) => Promise<Record<string, string>>;
  /** Addresses that are not passed on, because they would end the session or go on for ever; the line answers 404. */
  withholds?: RegExp;
  /** What differs each time a page is asked for and makes a tool take one form for ever new ones; it is shown as `steady`. */
  steadies?: RegExp;
}

const longestList = 20;

/**
 * A loopback line between a tool and what it is pointed at. It passes on what comes, signs the tool in without handing it a
 * secret, and counts for itself, so that the figures are neither the tool's nor the product's own.
 */
export async function openLine({ to, gives = async () => ({}), withholds, steadies }: LineOptions): Promise<Line> {
  const target = new URL(to);
  const heard: Heard = { requests: 0, statuses: {}, faults: [], unanswered: 0 };
  const count = (asked: IncomingMessage, status: number): void => {
    heard.requests++;
    heard.statuses[status] = (heard.statuses[status] ?? 0) + 1;
    const words = `${asked.method} ${asked.url?.split('?')[0]} ${status}`;
    if (status >= 500 && heard.faults.length < longestList && !heard.faults.includes(words)) heard.faults.push(words);
  };
  const server = createServer((asked, answer) => {
    const fail = (): void => {
      if (answer.destroyed) return;
      heard.requests++;
      heard.unanswered++;
      answer.destroy();
    };
    if (withholds?.test(asked.url ?? '')) return void answer.writeHead(404).end();
    void gives(asked).then((given) => passOn({ asked, answer, target, given, steadies, count, fail }), fail);
  });
  server.listen(0, target.hostname);
  await once(server, 'listening');
  return {
    url: `${target.protocol}//${target.hostname}:${(server.address() as { port: number }).port}`,
    heard,
    close: () => closed(server),
  };
}

interface Passing {
  asked: IncomingMessage;
  answer: ServerResponse;
  target: URL;
  given: Record<string, string>;
  steadies: RegExp | undefined;
  count(asked: IncomingMessage, status: number): void;
  fail(): void;
}

function passOn({ asked, answer, target, given, steadies, count, fail }: Passing): void {
  const { hostname, port } = target;
  // Tools say that they read br where they do not, and would look at a page as at noise.
  const headers = { ...asked.headers, ...given, ...cookiesOf(asked.headers.cookie, given['cookie']), host: target.host, 'accept-encoding': 'identity' };
  try {
    const passed = request({ hostname, port, method: asked.method, path: asked.url, headers }, (came) => {
      count(asked, came.statusCode!);
      const isSteadied = steadies !== undefined && (came.headers['content-type'] ?? '').startsWith('text/html');
      answer.writeHead(came.statusCode!, kept(came.rawHeaders, isSteadied));
      came.on('error', () => answer.destroy());
      if (isSteadied) void whole(came).then((text) => answer.end(text.replaceAll(steadies, 'steady')), () => answer.destroy());
      else came.pipe(answer);
    });
    passed.on('error', fail);
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  } catch {
    // An address that Node will not send; nobody behind the line is asked.
    answer.writeHead(400).end();
  }
}

/** The tool's own cookies beside ours; a name twice would be nobody's. */
function cookiesOf(theirs: string | undefined, ours: string | undefined): { cookie?: string } {
  if (ours === undefined) return {};
  const names = ours.split('; ').map((pair) => `${pair.split('=')[0]}=`);
  const others = (theirs ?? '').split('; ').filter((pair) => pair !== '' && !names.some((name) => pair.startsWith(name)));
  return { cookie: [ours, ...others].join('; ') };
}

/** As they came, without what belongs to the connection behind the line, and without the length of what is changed. */
function kept(raw: string[], isChanged: boolean): string[] {
  const names = isChanged ? /^(connection|keep-alive|transfer-encoding|content-length)$/i : /^(connection|keep-alive|transfer-encoding)$/i;
  return raw.filter((_word, index) => !names.test(raw[index - (index % 2)]!));
}

async function whole(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  if (server.listening) await once(server, 'close');
}

/** Counts of several lines as one. */
export function sumOf(counts: readonly Record<number, number>[]): Record<number, number> {
  const sum: Record<number, number> = {};
  for (const each of counts) for (const [status, times] of Object.entries(each)) sum[Number(status)] = (sum[Number(status)] ?? 0) + times;
  return sum;
}
