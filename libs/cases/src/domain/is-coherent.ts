import { isChildRole, type Refusal, refuse } from '#kernel';
import type { Incident } from './incident.js';

/**
 * Whether an incident names only persons it holds, once each, and keeps protected addresses out (until protected
 * addresses have a record of their own, a protected address is not stored at all).
 */
export function isCoherent(incident: Incident): true | Refusal {
  const roles = new Map(incident.persons.map((person) => [person.id, person.role]));
  if (roles.size !== incident.persons.length) return refuse('unknown-person', { field: 'persons', problem: 'same id twice' });
  const ids = [...roles.keys(), ...incident.statements.map((statement) => statement.id)];
  if (new Set(ids).size !== ids.length) return refuse('unknown-statement', { field: 'statements', problem: 'same id twice' });
  const named = [
    ...incident.relations.flatMap((relation) => [relation.personId, relation.toPersonId]),
    ...incident.custody.flatMap((custody) => [custody.childId, custody.holderId]),
    ...incident.households.flat(),
    ...incident.statements.flatMap((statement) => (statement.toldById === undefined ? [] : [statement.toldById])),
  ];
  if (named.some((id) => !roles.has(id))) return refuse('unknown-person', { problem: 'named but not among the persons' });
  const badCustody = incident.custody.some(({ childId, holderId }) => !isChildRole(roles.get(childId)!) || isChildRole(roles.get(holderId)!));
  if (badCustody) return refuse('unknown-person', { field: 'custody', problem: 'custody is of a child, by an adult' });
  const hidden = incident.persons.findIndex(
    (person) => person.isAddressProtected && (person.address !== undefined || person.whereabouts !== undefined),
  );
  if (hidden >= 0) return refuse('address-protected', { field: `persons[${hidden}].address` });
  const untold = incident.statements.findIndex((statement) => (statement.label === 'OPLYST_AF') !== (statement.toldById !== undefined));
  if (untold >= 0) return refuse('unknown-person', { field: `statements[${untold}].toldById`, problem: 'OPLYST_AF names who told it, the others nobody' });
  return true;
}
