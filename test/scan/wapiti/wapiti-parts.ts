import type { IncomingMessage } from 'node:http';
import { demoPersonByKey } from '../../../db/seed/demo-people.js';
import { leftAlone, visit } from '../house/web-visitor.js';
import type { LineOptions } from '../line/line.js';
import { controlOf, type Part, type Scene, type Seen } from '../parts.js';
import { holes, plantedFor } from '../planted/holes.js';
import { wapitiOn, type WapitiRun } from './wapiti.js';

/** The token of a form is another with each page, masked anew; where a person came from makes each page's forms new ones. */
const everNew = /(?<=(?:name="csrf" value|data-csrf|name="from" value)=")[^"]+/g;

const webLine = (to: string, headers: Record<string, string>): LineOptions => ({ to, gives: async () => headers, withholds: leftAlone, steadies: everNew });

function seenIn(run: WapitiRun, least: number): Seen {
  const { heard, remarks, found, isLate, gaveUp } = run;
  return {
    requests: heard.requests,
    told: `${found} pages and forms, answered ${JSON.stringify(heard.statuses)}`,
    findings: [
      ...remarks.map(({ category, info, method, path, parameter, level }) => ({ what: category === 'HTTP Secure Headers' ? info : category, where: [`${method} ${path}`, parameter, info].filter(Boolean).join(' '), level })),
      ...heard.faults.map((fault) => ({ what: 'a fault of ours', where: fault, level: 'high' as const })),
      ...(heard.unanswered > 0 ? [{ what: 'a request without an answer', where: `${heard.unanswered} of ${heard.requests}`, level: 'high' as const }] : []),
    ],
    doubts: [
      ...(isLate ? ['its time was up before it wrote its report'] : []),
      ...(gaveUp === undefined ? [] : [gaveUp]),
      ...(found < least ? [`it found only ${found} pages and forms`] : []),
      ...((heard.statuses[401] ?? 0) > 0 ? ['it was not signed in'] : []),
    ],
  };
}

const together = (all: readonly Seen[]): Seen => ({ requests: all.reduce((sum, { requests }) => sum + requests, 0), findings: all.flatMap(({ findings }) => findings), doubts: all.flatMap(({ doubts }) => doubts), told: all.flatMap(({ told }) => told ?? []).join('; ') });

async function lookAtWeb({ house, amounts, folder }: Scene, people: readonly string[]): Promise<Seen> {
  const seen: Seen[] = [];
  for (const person of people) {
    const visitor = await visit(house.running.web, person);
    const side = demoPersonByKey(person)!.issuer === 'police' ? 'politi' : 'kommune';
    // The way in sets the one cookie that a tool can see being set.
    const starts = [visitor.start, `/sign-in/start/${side}?language=da&next=/da`];
    seen.push(seenIn(await wapitiOn(webLine(house.running.web, visitor.headers), { folder, base: '/', starts, seconds: amounts.wapitiSeconds }), 20));
    const { location } = await visitor.caller.get(visitor.start);
    if (location !== null) seen.push({ requests: 0, findings: [], doubts: [`${person} was not signed in any more at the end`] });
  }
  return together(seen);
}

export const wapitiOnWeb: Part = {
  tool: 'wapiti',
  target: 'web',
  look: (scene) => lookAtWeb(scene, scene.amounts.visitors),
  async control({ house, planted, folder }) {
    const { headers } = await visit(house.running.web, 'freja-police-officer');
    const run = await wapitiOn(webLine(planted.web, headers), { folder, base: holes.pages, starts: [holes.pages], seconds: 20 });
    const said = run.remarks.flatMap(({ category, info }) => [category, info]);
    return controlOf(run.heard.requests, plantedFor.wapiti, (hole) => said.includes(hole));
  },
};

export const wapitiAsAdministrator = (person: string): Part => ({ tool: 'wapiti', target: 'web, administrator', look: (scene) => lookAtWeb(scene, [person]) });

/** Every route that is read, with ids that are there, and a query that nobody asked for. */
export const wapitiOnApi: Part = {
  tool: 'wapiti',
  target: 'api',
  async look({ house, targets, amounts, folder }) {
    const read = targets.filter(({ method, isStream }) => method === 'GET' && !isStream);
    const gives = async ({ url = '' }: IncomingMessage) => {
      const [path] = url.split('?');
      return (read.find((target) => target.path === path) ?? read[0]!).headers();
    };
    const starts = [...new Set(read.map(({ path }) => `${path}?q=note&next=/`)), '/health/live', '/openapi.json'];
    const run = await wapitiOn({ to: house.running.api, gives, withholds: /^\/events/ }, { folder, base: '/', starts, seconds: amounts.wapitiSeconds });
    return seenIn(run, starts.length);
  },
};
