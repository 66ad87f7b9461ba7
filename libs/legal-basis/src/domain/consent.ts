import type { PurposeCode } from '#kernel';
import type { AgreedItem } from './agreed-items.js';

export const consentModes = ['oral', 'written', 'digital'] as const;
export type ConsentMode = (typeof consentModes)[number];

/** A refusal is an answer like any other. */
export const givenOrRefused = ['given', 'refused'] as const;
export type GivenOrRefused = (typeof givenOrRefused)[number];

/** What can have happened since a person was asked, so that asking again is no pressing (domain.md failure 10). */
export const newEvents = ['new_incident', 'person_came_back', 'other_recipient_or_purpose', 'consent_ended'] as const;
export type NewEvent = (typeof newEvents)[number];

/** What the person was asked about, in codes: which items, to which contact points, for what. */
export interface Agreed {
  items: AgreedItem[];
  /** Contact points; none where it goes to somebody outside the system. */
  recipients: string[];
  purpose: PurposeCode;
  /** Which edition of the leaflet the person was given, if any. */
  leafletVersion?: string;
}

/** What was asked and answered, as it is sealed: FVL § 28(3), GDPR art. 7. */
export interface ConsentRecord {
  mode: ConsentMode;
  language: string;
  hasInterpreter: boolean;
  /** Out of the other's hearing (domain.md failure 10). */
  isSpokenAlone: boolean;
  /** In the person's own frame: what may be told, to whom, for what. */
  scope: string;
  answeredAt: string;
}

/** Why a consent is no more: the person took it back, its time was up, or what it was given for is done. */
export const endCauses = ['withdrawn', 'expired', 'purpose_fulfilled'] as const;
export type EndCause = (typeof endCauses)[number];

/** A consent as the rules need it. */
export interface Consent {
  id: string;
  personId: string;
  answer: GivenOrRefused;
  coversFeedback: boolean;
  expiresAt: Date | null;
  endedAt: Date | null;
  endCause: EndCause | null;
  /** What it was said to cover; nothing where it was recorded in words only, and then it does not narrow the table. */
  items: AgreedItem[] | null;
  recipientIds: string[] | null;
  purpose: PurposeCode | null;
}
