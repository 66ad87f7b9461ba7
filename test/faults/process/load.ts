import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from '#kernel';
import { unitByKey } from '../../../db/seed/places.js';
import { aDraft } from '../../builders/draft.js';
import { aChildPart, anIncident, aSalt, aSubmission, type BuiltIncident } from '../../builders/incident.js';
import type { RunningApi } from '../../harness/index.js';
import { InsistingClient, type Instances } from './insisting-client.js';
import { type Act, isAcknowledged, Journal } from './journal.js';
import { seeded } from '../seeded.js';

const officers = ['freja-police-officer', 'malthe-police-officer', 'signe-local-police-officer'];
const municipalities = [
  { key: 'koege', code: '0259', intake: 'karen-koege-child-intake', coordinator: 'mette-koege-adult-coordinator' },
  { key: 'roskilde', code: '0265', intake: 'lone-roskilde-child-intake', coordinator: 'henrik-roskilde-adult-coordinator' },
  { key: 'greve', code: '0253', intake: 'emma-greve-child-intake', coordinator: 'rasmus-greve-adult-coordinator' },
] as const;
const tokenLasts = 200_000;
type Municipality = (typeof municipalities)[number];

/** Work that goes on until it is told to end, and what those who did it wrote down. */
export interface Load {
  journal: Journal;
  /** Settles when that many more tries have been answered 200. */
  answered(more: number): Promise<void>;
  /** Lets everybody finish what they have begun. */
  end(): Promise<void>;
}

/**
 * Officers of two police units and caseworkers of three kommuner at their work: record, send, submit, draft, read; open,
 * accept, decide, read. Each thinks for a moment between two acts.
 * @param thinking milliseconds at most
 */
export async function startLoad(house: Pick<RunningApi, 'tokenOf'>, instances: Instances, seed: number, thinking = 40): Promise<Load> {
  const journal = new Journal();
  const over = new AbortController();
  const waiting = new Map<string, string[]>();
  const client = (personKey: string, number: number) => {
    const random = seeded(seed + number);
    const token = renewed(() => house.tokenOf(personKey));
    return { random, self: new InsistingClient({ personKey, token, instances, journal, random }) };
  };
  const goOn = async (random: () => number, work: () => Promise<void>): Promise<void> => {
    while (!over.signal.aborted) {
      await work();
      await pause(random() * thinking);
    }
  };
  const deliver = (part: { id: string; contactPointId?: string }): void => {
    const list = waiting.get(part.contactPointId!) ?? [];
    waiting.set(part.contactPointId!, [...list, part.id]);
  };
  const working = [
    ...officers.map(async (key, index) => {
      const { self, random } = client(key, index);
      await goOn(random, () => officersWork(self, random, deliver));
    }),
    ...municipalities.flatMap(({ key, intake, coordinator }, index) => [[intake, `${key}-child-intake`], [coordinator, `${key}-adult-coordinator`]].map(async ([person, unit], second) => {
      const { self, random } = client(person!, 10 + 2 * index + second);
      const { id } = unitByKey(unit!);
      await goOn(random, () => caseworkersWork(self, () => waiting.get(id)?.shift()));
    })),
  ];
  // A surprise ends the load at once and is told by whoever waits for it.
  const done = Promise.all(working).then(() => undefined, (surprise: unknown) => {
    over.abort();
    throw surprise;
  });
  done.catch(() => undefined);
  return {
    journal,
    answered: (more) => Promise.race([journal.answered(more), done]),
    async end() {
      over.abort();
      await done;
    },
  };
}

/** The run may take longer than a token lasts. */
function renewed(make: () => Promise<string>): () => Promise<string> {
  let [token, madeAt] = [make(), performance.now()];
  return () => {
    if (performance.now() - madeAt > tokenLasts) [token, madeAt] = [make(), performance.now()];
    return token;
  };
}

type Deliver = (part: { id: string; contactPointId?: string }) => void;

async function officersWork(self: InsistingClient, random: () => number, deliver: Deliver): Promise<void> {
  const municipality = municipalities[Math.floor(random() * municipalities.length)]!;
  const incident = anIncident({ municipality: municipality.code });
  const parts = random() < 0.5 ? await submitted(self, incident, municipality, random() < 0.5) : await recordedAndSent(self, incident, municipality);
  parts.forEach(deliver);
  went(await self.insist('case.read', incident.caseId, 'GET', `/cases/${incident.caseId}`));
  went(await self.insist('part.read-sent', parts[0]!.id, 'GET', `/parts/${parts[0]!.id}/sent`));
}

const toUnit = (municipality: Municipality, kind: 'child-intake' | 'adult-coordinator') => ({ contactPointId: unitByKey(`${municipality.key}-${kind}`).id });

async function submitted(self: InsistingClient, incident: BuiltIncident, municipality: Municipality, isDrafted: boolean) {
  const body = aSubmission(incident);
  const parts = body.parts.map((part) => ({ ...part, ...toUnit(municipality, 'consentId' in part ? 'adult-coordinator' : 'child-intake') }));
  // What the victim said yes to is that kommune and no other.
  const consents = body.consents.map((consent) => ({ ...consent, agreed: { ...consent.agreed, recipients: [toUnit(municipality, 'adult-coordinator').contactPointId] } }));
  if (isDrafted) went(await self.insist('draft.save', incident.caseId, 'PUT', `/drafts/${incident.caseId}`, aDraft({ children: 1 }).body));
  went(await self.insist('referral.submit', incident.caseId, 'PUT', `/submissions/${uuidv7()}`, { ...body, consents, parts }));
  return parts;
}

async function recordedAndSent(self: InsistingClient, incident: BuiltIncident, municipality: Municipality) {
  went(await self.insist('case.record', incident.caseId, 'PUT', `/cases/${incident.caseId}`, incident.body));
  const parts = [aChildPart(incident, toUnit(municipality, 'child-intake'))];
  went(await self.insist('referral.send', incident.caseId, 'PUT', `/referrals/${uuidv7()}`, { caseId: incident.caseId, salt: aSalt(), parts }));
  return parts;
}

async function caseworkersWork(self: InsistingClient, next: () => string | undefined): Promise<void> {
  const part = next();
  if (part === undefined) return void went(await self.insist('inbox.read', null, 'GET', '/inbox'));
  await move(self, part, 'open', { version: 2 });
  went(await self.insist('part.read', part, 'GET', `/parts/${part}`));
  await move(self, part, 'accept', { version: 3 });
  await move(self, part, 'decide', { version: 4, decision: 'investigation', ground: 'Bekymring for barnet' });
}

/** Asked again after a lost answer, a move is refused because it was made: by the one who asks, and that is told. */
async function move(self: InsistingClient, partId: string, name: string, body: object): Promise<void> {
  const act = await self.insist(`part.${name}`, partId, 'POST', `/parts/${partId}/${name}`, body);
  const changes = (act.final!.body.details?.changes ?? []) as { move: string; by?: string }[];
  const isToldAgain = act.attempts.length > 1 && act.final!.body.code === 'changed-meanwhile' && changes.some((change) => change.move === name && change.by === self.name);
  if (isToldAgain) act.final!.body.told = true;
  went(act);
}

function went(act: Act): void {
  if (!isAcknowledged(act)) throw new Error(`${act.operation} ended with ${act.final!.status} after ${act.attempts.length} tries: ${JSON.stringify(act.final!.body)}`);
}
