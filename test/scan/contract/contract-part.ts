import { demoPeople } from '../../../db/seed/demo-people.js';
import { hasBody, type Target } from '../../every-route/targets.js';
import { controlOf, type Part } from '../parts.js';
import { holes, plantedFor, withPlantedOperation } from '../planted/holes.js';
import { valuesIn } from './arbitrary-of.js';
import type { DrawnRequest } from './contract-requests.js';
import { sendContractRequests } from './send-contract-requests.js';

const patience = 300;

/** As the contract writes what the table of routes calls `:name`. */
const patternOf = ({ route }: Target): string => route.replaceAll(/:(\w+)/g, '{$1}');

/** Ids that are somebody's, but of no colleague of ours: a request that disables one would end the scan's own rights. */
function idsOf(targets: readonly Target[]): string[] {
  const ours = new Set(demoPeople.map(({ staffId }) => staffId));
  return [...new Set(targets.flatMap(({ ids }) => Object.values(ids)))].filter((id) => !ours.has(id));
}

/** Requests that are drawn from docs/openapi.json. */
export const contractOnApi: Part = {
  tool: 'fast-check',
  target: 'api',
  async look({ house, contract, targets, amounts, seed }) {
    const byRoute = new Map(targets.toReversed().map((target) => [patternOf(target), target]));
    const headers = async ({ method, pattern }: DrawnRequest) => (await byRoute.get(`${method} ${pattern}`)?.headers()) ?? {};
    const known = { ids: idsOf(targets), seen: valuesIn(targets.filter(hasBody).map(({ body }) => body)) };
    const { sent, statuses, faults, unasked } = await sendContractRequests(house.running.api, contract, { seed, count: amounts.contract, known, headers, seconds: patience });
    return {
      requests: sent,
      told: `seed ${seed}, answered ${JSON.stringify(statuses)}`,
      findings: faults.map((fault) => ({ what: 'a fault of ours', where: fault, level: 'high' as const })),
      doubts: [
        ...(sent < amounts.contract ? [`its time was up after ${sent} of ${amounts.contract}`] : []),
        ...unasked.map((operation) => `${operation} was never asked`),
        ...(['200', '400', '404', '409'].filter((status) => (statuses[Number(status)] ?? 0) < sent / 1000).map((status) => `hardly any answer was ${status}: ${JSON.stringify(statuses)}`)),
        ...((statuses[401] ?? 0) > sent / 20 ? [`it was mostly not signed in: ${JSON.stringify(statuses)}`] : []),
      ],
    };
  },
  async control({ house, planted, contract, seed }) {
    const authorization = `Bearer ${await house.hand.tokenOf('freja-police-officer')}`;
    const paths = withPlantedOperation(contract).paths;
    const only = { ...contract, paths: { [holes.note]: paths[holes.note]! } };
    const letters = await sendContractRequests(planted.api, only, { seed, count: 2_000, known: { ids: [] }, headers: async () => ({ authorization }), seconds: 60 });
    const said = letters.allFaults;
    return controlOf(letters.sent, plantedFor['fast-check'], (hole) => said.some((body) => (hole.startsWith('a text') ? /\u007f/.test(body) : /"count":-?\d{10,}/.test(body) && !body.includes('\u007f'))));
  },
};
