import { isOneOf } from '#kernel';
import type { ConsentRow, NamedConsentRow } from '../consent.store.js';
import { type ConsentRecord, newEvents } from '../domain/consent.js';
import type { ExpiringRow } from '../expiry-warning.store.js';
import type { ConsentAnswer, ConsentRecordAnswer, ConsentsAnswer, ExpiringConsentsAnswer } from './consent.answer.js';

/** What was recorded; what was said stays sealed. */
export function consentView(row: ConsentRow): ConsentAnswer {
  return {
    id: row.id,
    personId: row.personId,
    answer: row.answer,
    coversFeedback: row.coversFeedback,
    recordedAt: row.recordedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString(),
  };
}

/** An answer with what was said, for the unit that it was given to. */
export interface ReadConsent {
  row: NamedConsentRow;
  record: ConsentRecord;
}

export function consentsView({ consents, now }: { consents: ReadConsent[]; now: Date; tags: string[] }): ConsentsAnswer {
  return { at: now.toISOString(), consents: consents.map(recordView) };
}

function recordView({ row, record }: ReadConsent): ConsentRecordAnswer {
  return {
    ...consentView(row),
    takenBy: row.takenBy,
    items: row.items ?? undefined,
    recipients: row.recipientIds === null ? undefined : row.recipients.map(({ id, nameDa, nameEn }) => ({ id, nameDa, nameEn })),
    purpose: row.purpose ?? undefined,
    leafletVersion: row.leafletVersion ?? undefined,
    newEvent: row.newEvent === null || !isOneOf(newEvents, row.newEvent) ? undefined : row.newEvent,
    mode: record.mode,
    language: record.language,
    hasInterpreter: record.hasInterpreter,
    isSpokenAlone: record.isSpokenAlone,
    scope: record.scope,
    answeredAt: record.answeredAt,
    endedAt: row.endedAt?.toISOString(),
    cause: row.endCause ?? undefined,
  };
}

/** A list holds this many; one more was asked for, so that a cut list says that it was cut. */
export const mostExpiring = 500;

export function expiringView({ consents, now }: { consents: ExpiringRow[]; now: Date }): ExpiringConsentsAnswer {
  return {
    at: now.toISOString(),
    isCut: consents.length > mostExpiring,
    consents: consents.slice(0, mostExpiring).map(({ consentId, caseId, caseReference, expiresAt }) => ({ consentId, caseId, caseReference, expiresAt: expiresAt.toISOString() })),
  };
}
