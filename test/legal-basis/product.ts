import { type Asked, type BasisTable, type Consent as StoredConsent, consentState, type ItemVerdict, judgeItems, type KnownConsent, knownTables } from '#legal-basis';
import type { Answer, Judge } from './compare.js';
import { versionName } from './expected/bases.js';
import type { Consent, Days, Enquiry } from './expected/enquiry.js';

/** The only file that lays the product's shapes beside the document's words: it translates names and decides nothing. */

/** The version of the table that the document describes. */
export const writtenTable: BasisTable = (() => {
  const found = knownTables.find(({ version }) => version === versionName);
  if (found === undefined) throw new Error(`The program carries no version ${versionName} of the table.`);
  return found;
})();

/**
 * A judge of that table. Days that differ from the written ones are set in a copy, on the basis that is asked about, as a
 * later version would set them; the written days are left to the table itself.
 */
export function judgeOf(table: BasisTable): Judge {
  const copies = new Map<string, BasisTable>();
  const inForce = (days: Days, basis: string): BasisTable | undefined => {
    if (days === undefined || (days.first === versionName && days.last === undefined)) return days && table;
    const key = `${basis} ${days.first} ${days.last ?? ''}`;
    const copy = copies.get(key) ?? withDays(table, basis, days);
    copies.set(key, copy);
    return copy;
  };
  return (enquiry, days, items) => judgeItems(inForce(days, enquiry.basis), askedIn(enquiry, items)).verdicts.map(answerOf);
}

export const judge = judgeOf(writtenTable);

function withDays(table: BasisTable, basis: string, { first, last }: NonNullable<Days>): BasisTable {
  return { ...table, bases: table.bases.map((row) => (row.code === basis ? { ...row, validFrom: first, validTo: last ?? null } : row)) };
}

/** Codes are given as plain strings, because an unknown one must be refused and not be impossible to ask about. */
export function askedIn(enquiry: Enquiry, items: readonly string[]): Asked {
  const at = instantOf(enquiry.moment.at);
  const asked: { readonly [K in keyof Asked]: unknown } = {
    at, items, basis: enquiry.basis, processingBasis: enquiry.processingBasis, direction: enquiry.direction, senderRole: enquiry.role,
    recipient: enquiry.recipientKind, purpose: enquiry.purpose, consent: consentIn(enquiry.consent, at), approval: enquiry.approval,
    isAcute: enquiry.acute, hasOverdueApproval: enquiry.overdue, forum: enquiry.forum, recorded: enquiry.record,
  };
  return asked as Asked;
}

const person = 'this very adult';

/** A given consent goes through the product's own reading of what is stored, which is where its end is looked at. */
function consentIn({ state, endsAt, recipientKinds, purposes, itemClasses, coversFeedback }: Consent, at: Date): KnownConsent {
  const stored: StoredConsent = {
    id: 'a consent', personId: person, answer: 'given', coversFeedback, endedAt: null, items: null, recipientIds: null, purpose: null, endCause: null, expiresAt: endsAt === undefined ? null : instantOf(endsAt),
  };
  const known: { readonly [K in keyof KnownConsent]: unknown } = {
    state: state === 'given' ? consentState(stored, person, at) : state, coversFeedback,
    ...(recipientKinds && { recipients: recipientKinds }), ...(purposes && { purposes }), ...(itemClasses && { items: itemClasses }),
  };
  return known as KnownConsent;
}

const instants = new Map<string, Date>();
function instantOf(text: string): Date {
  const instant = instants.get(text) ?? new Date(text);
  instants.set(text, instant);
  return instant;
}

function answerOf(verdict: ItemVerdict): Answer {
  if (!verdict.isAllowed) return { item: verdict.item, refusal: (verdict.refusal as string | undefined) ?? 'refused without saying why' };
  const { item, isConfirmed, marks, followUps } = verdict;
  return { item, refusal: undefined, confirmed: isConfirmed, marks, toFollow: followUps };
}
