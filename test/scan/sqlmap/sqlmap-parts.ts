import { several } from '../../every-route/raw-caller.js';
import type { Target } from '../../every-route/targets.js';
import { formsOf, isFromElsewhere, visit, type WebVisitor } from '../house/web-visitor.js';
import { type LineOptions, sumOf } from '../line/line.js';
import { controlOf, type Part, type Scene, type Seen } from '../parts.js';
import { holes, plantedFor } from '../planted/holes.js';
import { markedForm, markedRoute, type MarkedRequest } from './marked-request.js';
import { sqlmapOn, type SqlmapRun } from './sqlmap.js';

interface Attack {
  request: MarkedRequest;
  line: LineOptions;
}

/** Forms by which a case leaves whoever sends them: what is attacked after one of them is refused, whatever is in it. */
const partsWithTheCase = /\/(returner|videresend|luk|afgoer)$/;
const lastOf = ({ path }: MarkedRequest): number => (partsWithTheCase.test(path) ? 1 : 0);

/** A mark takes some 320 requests. */
const secondsFor = ({ marks }: MarkedRequest): number => 60 + marks * 60;

async function runAll(attacks: readonly Attack[], folder: string, atATime: number): Promise<SqlmapRun[]> {
  const runs: SqlmapRun[] = [];
  await several(attacks, atATime, async ({ request, line }) => void runs.push(await sqlmapOn(request, line, { folder, seconds: secondsFor(request) })));
  return runs;
}

function seenIn(runs: readonly SqlmapRun[]): Seen {
  const statuses = sumOf(runs.map(({ heard }) => heard.statuses));
  return {
    requests: runs.reduce((sum, { heard }) => sum + heard.requests, 0),
    told: `${runs.reduce((sum, { tested }) => sum + tested, 0)} values of ${runs.length} requests, answered ${JSON.stringify(statuses)}`,
    findings: runs.flatMap(({ request, injectable, heard }) => [
      ...injectable.map(({ parameter, kinds }) => ({ what: `SQL injection (${kinds.join(', ')})`, where: `${request.name} ${parameter}`, level: 'high' as const })),
      ...heard.faults.map((fault) => ({ what: 'a fault of ours', where: fault, level: 'high' as const })),
      ...(heard.unanswered > 0 ? [{ what: 'a request without an answer', where: request.name, level: 'high' as const }] : []),
    ]),
    doubts: runs.flatMap(({ request, tested, isLate, gaveUp, heard }) => [
      ...(isLate ? [`${request.name}: its time was up`] : []),
      ...(gaveUp === undefined ? [] : [`${request.name}: ${gaveUp}`]),
      ...(tested < request.marks ? [`${request.name}: ${tested} of ${request.marks} values were attacked`] : []),
      ...((heard.statuses[401] ?? 0) > 0 ? [`${request.name}: it was not signed in`] : []),
    ]),
  };
}

/** What is searched with, and what people type and somebody else reads: the routes of the brief scan. */
const essential = /^(POST \/(log\/(search|accesses)|cases\/look-up)|PUT \/(drafts|cases)\/:\w+|GET \/(parts|referrals)\/:\w+)$/;
const essentialForm = /^POST \/da\/(revision\/(log|sag)|indbakke|sag\/:id\/beskeder)$/;

function firstOfEach(targets: readonly Target[]): Target[] {
  return targets.filter(({ route }, index) => targets.findIndex((other) => other.route === route) === index);
}

export const sqlmapOnApi: Part = {
  tool: 'sqlmap',
  target: 'api',
  async look({ house, targets, amounts, folder }) {
    const chosen = firstOfEach(targets).filter(({ route }) => amounts.isEveryRoute || essential.test(route));
    const attacks = chosen.flatMap((target) => markedRoute(target, amounts.marks).map((request) => ({ request, line: { to: house.running.api, gives: target.headers } })));
    const runs = await runAll(attacks, folder, 2);
    const seen = seenIn(runs);
    const searched = runs.filter(({ request }) => /^POST .*(look-up|log\/search)$/.test(request.name));
    // Where every answer is a refusal, nothing that was tried can have come to the database.
    const unheard = searched.filter(({ heard }) => (heard.statuses[200] ?? 0) === 0).map(({ request }) => `${request.name}: it was never answered with a result`);
    return { ...seen, doubts: [...seen.doubts, ...unheard] };
  },
  async control({ house, planted, folder }) {
    const authorization = `Bearer ${await house.hand.tokenOf('freja-police-officer')}`;
    const [request] = markedRoute(plantedTarget, 40);
    const run = await sqlmapOn(request!, { to: planted.api, gives: async () => ({ authorization }) }, { folder, seconds: 90 });
    return controlOf(run.heard.requests, [plantedFor.sqlmap[0]], () => run.injectable.length > 0);
  },
};

const plantedTarget: Target = { route: `POST ${holes.search}`, method: 'POST', path: holes.search, ids: {}, body: { text: 'note' }, marks: [], isStream: false, headers: async () => ({}) };

/** The web's forms, as these people find them. */
async function lookAtWeb({ house, amounts, folder }: Scene, people: readonly string[]): Promise<Seen> {
  const attacks: Attack[] = [];
  const known = new Set<string>();
  const visitors: WebVisitor[] = [];
  for (const person of people) {
    const visitor = await visit(house.running.web, person);
    visitors.push(visitor);
    const forms = (await formsOf(visitor, amounts.pages)).flatMap((form) => markedForm(form, amounts.formMarks));
    for (const request of forms.filter(({ name }) => !known.has(name) && (amounts.isEveryRoute || essentialForm.test(name)))) {
      known.add(request.name);
      attacks.push({ request, line: { to: house.running.web, gives: async () => visitor.headers } });
    }
  }
  const runs = await runAll(attacks.toSorted((one, other) => lastOf(one.request) - lastOf(other.request)), folder, 2);
  const seen = seenIn(runs);
  const refused = runs.filter(({ heard }) => (heard.statuses[403] ?? 0) === heard.requests).map(({ request }) => `${request.name}: every request was refused`);
  const turnedAway: string[] = [];
  for (const visitor of visitors) if (await isFromElsewhere(visitor)) turnedAway.push(`${visitor.person}: their forms were refused as sent from elsewhere`);
  return { ...seen, doubts: [...seen.doubts, ...refused, ...turnedAway, ...(attacks.length === 0 ? ['it found no form'] : [])] };
}

export const sqlmapOnWeb: Part = {
  tool: 'sqlmap',
  target: 'web',
  look: (scene) => lookAtWeb(scene, scene.amounts.visitors),
  async control({ house, planted, folder }) {
    const { headers } = await visit(house.running.web, 'freja-police-officer');
    const [request] = markedForm({ action: holes.form, fields: { text: ['note'], csrf: ['steady'] } }, 40);
    const run = await sqlmapOn(request!, { to: planted.web, gives: async () => headers }, { folder, seconds: 90 });
    return controlOf(run.heard.requests, [plantedFor.sqlmap[1]], () => run.injectable.length > 0);
  },
};

export const sqlmapAsAdministrator = (person: string): Part => ({ tool: 'sqlmap', target: 'web, administrator', look: (scene) => lookAtWeb({ ...scene, amounts: { ...scene.amounts, isEveryRoute: true } }, [person]) });

