import type { BuiltIncident } from '../builders/incident.js';
import type { tellInOneAct, ToldStory } from './whole-story.js';

/** Every word about citizens that was said in an incident. */
export function wordsOfIncident({ body, mark, caseId: _caseId, ...rest }: BuiltIncident): string[] {
  const ofPersons = body.persons.flatMap((person) => {
    const { name, address, phones, contact, cpr, birthDate, whereabouts } = person as typeof rest.victim & { cpr?: string; birthDate?: string };
    const numbers = cpr === undefined ? [] : [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`];
    return [name, address, ...phones, ...contact.safeWays, ...contact.forbiddenWays, ...numbers, birthDate, whereabouts];
  });
  const scope = `Navn og nummer til kommunens voldskoordinator ${mark}`;
  return [body.place, ...body.statements.map(({ text }) => text), scope, ...ofPersons].filter((word) => word !== undefined);
}

/** Every word about citizens that was said in the whole story, and what only sender and receiver may know of it. */
export function wordsOfStory(story: ToldStory, inOneAct: Awaited<ReturnType<typeof tellInOneAct>>): string[] {
  const told = [story.incident, story.outside, ...inOneAct.incidents];
  return [
    ...told.flatMap(wordsOfIncident),
    story.ground, story.corrected, story.handedTo, story.dutyNumber, story.salt, inOneAct.salt, story.draft.typed.name, story.draft.typed.told,
  ];
}
