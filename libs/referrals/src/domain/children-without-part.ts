import { isChildRole, type PersonRole, type Refusal, refuse } from '#kernel';

/** One refusal for each child of the incident whom no part is about: a child that was met is never left out in silence. */
export function childrenWithoutPart(persons: { id: string; role: PersonRole }[], parts: { personId: string }[]): Refusal[] {
  const told = new Set(parts.map((part) => part.personId));
  return persons.flatMap(({ id, role }, index) => (isChildRole(role) && !told.has(id) ? [refuse('child-without-part', { field: `persons[${index}]` })] : []));
}
