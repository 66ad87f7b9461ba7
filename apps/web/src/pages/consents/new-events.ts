import type { NewEvent } from '#api-client';

/** What can be new since a person was asked, in the order in which it is offered. */
export const newEvents: readonly NewEvent[] = ['new_incident', 'person_came_back', 'other_recipient_or_purpose', 'consent_ended'];
