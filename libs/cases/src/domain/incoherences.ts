import { isChildRole, type Refusal, refuse } from '#kernel';
import type { Incident } from './incident.js';

/**
 * All that keeps an incident from being recorded: it names only persons it holds, once each, and keeps protected
 * addresses out (until protected addresses have a record of their own, a protected address is not stored at all).
 */
export function incoherences(incident: Incident): Refusal[] {
  return [...namedTwice(incident), ...strangers(incident), ...custodyReversed(incident), ...addressesToHide(incident), ...untold(incident)];
}

function namedTwice({ persons, statements }: Incident): Refusal[] {
  const personIds = persons.map((person) => person.id);
  if (hasTwice(personIds)) return [refuse('unknown-person', { field: 'persons', problem: 'same id twice' })];
  const ids = [...personIds, ...statements.map((statement) => statement.id)];
  return hasTwice(ids) ? [refuse('unknown-statement', { field: 'statements', problem: 'same id twice' })] : [];
}

function strangers(incident: Incident): Refusal[] {
  const known = new Set(incident.persons.map((person) => person.id));
  const named = [
    ...incident.relations.map(({ personId, toPersonId }, index) => ({ field: `relations[${index}]`, ids: [personId, toPersonId] })),
    ...incident.custody.map(({ childId, holderId }, index) => ({ field: `custody[${index}]`, ids: [childId, holderId] })),
    ...incident.households.map((ids, index) => ({ field: `households[${index}]`, ids })),
    ...incident.statements.map(({ toldById }, index) => ({ field: `statements[${index}].toldById`, ids: toldById === undefined ? [] : [toldById] })),
  ];
  return named
    .filter(({ ids }) => ids.some((id) => !known.has(id)))
    .map(({ field }) => refuse('unknown-person', { field, problem: 'named but not among the persons' }));
}

function custodyReversed({ persons, custody }: Incident): Refusal[] {
  const isChild = new Map(persons.map((person) => [person.id, isChildRole(person.role)]));
  const isReversed = custody.some(({ childId, holderId }) => isChild.get(childId) === false || isChild.get(holderId) === true);
  return isReversed ? [refuse('unknown-person', { field: 'custody', problem: 'custody is of a child, by an adult' })] : [];
}

function addressesToHide({ persons }: Incident): Refusal[] {
  return persons.flatMap(({ isAddressProtected, address, whereabouts }, index) =>
    isAddressProtected && (address !== undefined || whereabouts !== undefined) ? [refuse('address-protected', { field: `persons[${index}].address` })] : [],
  );
}

function untold({ statements }: Incident): Refusal[] {
  return statements.flatMap(({ label, toldById }, index) =>
    (label === 'OPLYST_AF') !== (toldById !== undefined)
      ? [refuse('unknown-person', { field: `statements[${index}].toldById`, problem: 'OPLYST_AF names who told it, the others nobody' })]
      : [],
  );
}

const hasTwice = (ids: string[]): boolean => new Set(ids).size !== ids.length;
