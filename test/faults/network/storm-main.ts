// The storm: asks at a steady rate, whatever becomes of what was asked before.
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';
import { text } from 'node:stream/consumers';
import { uuidv7 } from '#kernel';
import { anIncident, aSubmission } from '../../builders/incident.js';
import type { Storm, StormAnswers } from './storm.js';

const { url, token, seconds, submissionsPerSecond, readsPerSecond } = JSON.parse(await text(process.stdin)) as Storm;
// Those who ask have machines of their own: they do not take from who answers.
setPriority(10);
const { hostname, port } = new URL(url);
/** Bounds what this machine holds at once; beyond it a request is not sent and counted as such. */
const mostUnanswered = 400;
const agent = new Agent({ keepAlive: true, maxSockets: mostUnanswered });
const patience = 30_000;
const every = 20;

const answers: StormAnswers = { sendings: [], reads: {}, accepted: { median: 0, p99: 0 }, longest: 0, withoutRetryAfter: 0, heldBack: 0 };
const accepted: number[] = [];
const underWay = new Set<Promise<void>>();

function ask(method: 'GET' | 'PUT', path: string, body?: string): Promise<{ status: number; said: string; milliseconds: number }> {
  const from = performance.now();
  return new Promise((done) => {
    const end = (status: number, said = '') => {
      const milliseconds = performance.now() - from;
      answers.longest = Math.max(answers.longest, milliseconds);
      done({ status, said, milliseconds });
    };
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) };
    const asked = request({ agent, hostname, port, method, path, headers, signal: AbortSignal.timeout(patience) }, (answer) => {
      let said = '';
      answer.setEncoding('utf8');
      answer.on('data', (more: string) => (said += more));
      answer.once('end', () => {
        if (answer.statusCode! >= 429 && answer.headers['retry-after'] === undefined) answers.withoutRetryAfter++;
        end(answer.statusCode!, said);
      });
      answer.once('error', () => end(0));
    });
    asked.once('error', () => end(0));
    asked.end(body);
  });
}

async function submit(): Promise<void> {
  const [referralId, body] = [uuidv7(), aSubmission(anIncident())];
  const { status, said, milliseconds } = await ask('PUT', `/submissions/${referralId}`, JSON.stringify(body));
  const receipt = status === 200 ? (JSON.parse(said) as { receipt: string }).receipt : undefined;
  if (receipt !== undefined) accepted.push(milliseconds);
  answers.sendings.push({ referralId, caseId: body.caseId, parts: body.parts.length, status, ...(receipt === undefined ? {} : { receipt }) });
}

async function read(): Promise<void> {
  const { status } = await ask('GET', '/sent');
  answers.reads[status] = (answers.reads[status] ?? 0) + 1;
}

function begin(work: () => Promise<void>): void {
  if (underWay.size >= mostUnanswered) return void answers.heldBack++;
  const begun: Promise<void> = work().finally(() => underWay.delete(begun));
  underWay.add(begun);
}

const startedAt = performance.now();
const sent = { submissions: 0, reads: 0 };
await new Promise<void>((over) => {
  const rain = setInterval(() => {
    const elapsed = (performance.now() - startedAt) / 1000;
    if (elapsed > seconds) {
      clearInterval(rain);
      return over();
    }
    for (; sent.submissions < elapsed * submissionsPerSecond; sent.submissions++) begin(submit);
    for (; sent.reads < elapsed * readsPerSecond; sent.reads++) begin(read);
  }, every);
});
await Promise.all(underWay);
agent.destroy();
accepted.sort((one, other) => one - other);
answers.accepted = { median: accepted[Math.floor(accepted.length / 2)] ?? 0, p99: accepted[Math.floor(accepted.length * 0.99)] ?? 0 };
process.stdout.write(JSON.stringify(answers));
