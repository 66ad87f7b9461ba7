import { type Actor, type Refusal, refuse } from '#kernel';

/** Cases are recorded, read and sent from by police officers and coordinators, in their own unit. */
export function mayHandleCases(actor: Actor): true | Refusal {
  const isPolice = actor.organisationKind === 'police' && (actor.role === 'police_officer' || actor.role === 'police_coordinator');
  return isPolice ? true : refuse('not-allowed');
}
