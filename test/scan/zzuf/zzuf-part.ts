import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { hasBody, type Target } from '../../every-route/targets.js';
import { formsOf, visit } from '../house/web-visitor.js';
import { controlOf, type Part, type Scene, type Seen } from '../parts.js';
import { holes, plantedFor } from '../planted/holes.js';
import { type Seed, zzufOn, type ZzufOutcome } from './zzuf.js';

const patience = 120;

async function seedOf({ route, method, path, headers, body }: Pick<Target, 'route' | 'method' | 'path' | 'headers' | 'body'>, host: string, isHeadKept: boolean): Promise<Seed> {
  const given = Object.entries(await headers()).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${given}${body === undefined ? '' : 'content-type: application/json\r\n'}`;
  return { name: route, head, body: body === undefined ? '' : JSON.stringify(body), isHeadKept };
}

function seenIn({ sent, statuses, faults }: ZzufOutcome, wanted: number): Seen {
  return {
    requests: sent,
    findings: faults.map((fault) => ({ what: 'a fault of ours', where: fault, level: 'high' as const })),
    doubts: [...(sent < wanted ? [`its time was up after ${sent} of ${wanted}`] : []), ...(Object.keys(statuses).some((status) => /^[24]/.test(status)) ? [] : ['it was never answered'])],
  };
}

/** Bodies with the head left whole, and whole requests, to the api and to a form of the web. */
export const zzufOnBoth: Part = {
  tool: 'zzuf',
  target: 'api and web',
  async look({ house, targets, amounts, seed, folder }) {
    const home = await mkdtemp(join(folder, 'zzuf-'));
    const host = new URL(house.running.api).host;
    const bodies = await Promise.all(targets.filter(hasBody).map((target) => seedOf(target, host, true)));
    const whole = await Promise.all(targets.filter(({ isStream }) => !isStream).map((target) => seedOf(target, host, false)));
    const half = Math.ceil(amounts.zzuf / 2);
    const api = await zzufOn(house.running.api, [...bodies, ...whole], { seed, count: half, home, seconds: patience });
    const web = await zzufOn(house.running.web, await webSeeds(house.running.web, amounts.pages, amounts.visitors[0]!), { seed, count: half, home, seconds: patience });
    const both = [seenIn(api, half), seenIn(web, half)];
    return { requests: api.sent + web.sent, told: `seed ${seed}, api answered ${JSON.stringify(api.statuses)}, web ${JSON.stringify(web.statuses)}`, findings: both.flatMap(({ findings }) => findings), doubts: both.flatMap(({ doubts }) => doubts) };
  },
  async control({ house, planted, seed, folder }: Scene) {
    const home = await mkdtemp(join(folder, 'zzuf-'));
    const authorization = `Bearer ${await house.hand.tokenOf('freja-police-officer')}`;
    // Of these letters one bit makes DEL: a tool that changes bits finds it.
    const body = { text: 'oooo wwww {{{{ }}}} ____ ????', count: 1 };
    const target = { route: `POST ${holes.note}`, method: 'POST', path: holes.note, headers: async () => ({ authorization }), body };
    const { sent, faults } = await zzufOn(planted.api, [await seedOf(target, new URL(planted.api).host, true)], { seed, count: 400, home, seconds: 60 });
    return controlOf(sent, plantedFor.zzuf, () => faults.length > 0);
  },
};

async function webSeeds(origin: string, pages: number, person: string): Promise<Seed[]> {
  const visitor = await visit(origin, person);
  const given = Object.entries(visitor.headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const host = `host: ${new URL(origin).host}\r\nconnection: close\r\n${given}`;
  const forms = await formsOf(visitor, pages);
  const posts = forms.flatMap(({ action, fields }) => {
    const body = new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))).toString();
    const head = `POST ${action} HTTP/1.1\r\n${host}content-type: application/x-www-form-urlencoded\r\n`;
    return [true, false].map((isHeadKept) => ({ name: `POST ${action}`, head, body, isHeadKept }));
  });
  return [{ name: `GET ${visitor.start}`, head: `GET ${visitor.start} HTTP/1.1\r\n${host}`, body: '', isHeadKept: false }, ...posts];
}
