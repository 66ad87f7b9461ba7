import { uuidv7 } from '#kernel';
import { unitByKey } from '../../../../db/seed/places.js';
import { type Family, minutesAgo } from './family.js';

/** A call to the duty officer (social døgnvagt) that nobody took. It is recorded and does not block. */
export const anAttempt = () => ({ number: unitByKey('koege-duty-officer').phone, calledAt: minutesAgo(5), result: 'no_answer' });

/** What a part may hold, each kind with what it goes on. */
const named = (kinds: string, basis: string, processingBasis: string) => kinds.split(' ').map((itemClass) => ({ itemClass, basis, processingBasis }));
const ofBoth = 'subject-name subject-person-number subject-birth-date subject-role subject-address-protection subject-phone safe-contact interpreter-need urgency incident-time violence-types danger-flags statement-observed statement-told case-number sender-identity';
const childItems = named(`${ofBoth} custody-holder-name custody-holder-relation exposure who-was-informed`, 'BL133_UNDERRETNING', 'GDPR_6_1_C_9_2_G');
const adultItems = named(ofBoth, 'SAMTYKKE', 'GDPR_6_1_E_9_2_F');

/** The child's part (underretning): what was seen, how the child lived with it, and who was told. */
export function childPart(family: Family, receiver: object, calls: object[]) {
  return {
    id: uuidv7(),
    personId: family.child.id,
    ...receiver,
    statementIds: [family.seen.id],
    violenceTypes: ['FYSISK'],
    dangerFlags: [],
    details: [],
    exposure: [{ exposure: 'HOERT', source: 'told_by_child' }],
    informed: [
      { personId: family.victim.id, wasInformed: true },
      { personId: family.perpetrator.id, wasInformed: false, reason: 'danger_to_adult' },
      { personId: family.child.id, wasInformed: true },
    ],
    calls,
    items: childItems,
  };
}

/** The unborn child's part: § 133 holds before birth as well. */
export function unbornPart(family: Family, receiver: object, calls: object[]) {
  return {
    ...childPart(family, receiver, calls),
    personId: family.unborn.id,
    statementIds: [],
    exposure: [{ exposure: 'UFOEDT', source: 'told_by_adult' }],
    informed: [{ personId: family.victim.id, wasInformed: true }],
  };
}

/** The part of an adult who consented: the own words, and never the other adult's address or whereabouts. */
export function adultPart(family: Family, personId: string, consentId: string | undefined, calls: object[]) {
  return {
    id: uuidv7(),
    personId,
    contactPointId: unitByKey('koege-adult-coordinator').id,
    ...(consentId === undefined ? {} : { consentId }),
    statementIds: personId === family.victim.id ? [family.told.id] : [],
    violenceTypes: ['FYSISK', 'PSYKISK'],
    dangerFlags: ['strangulation'],
    details: [],
    exposure: [],
    informed: [],
    calls,
    items: adultItems,
  };
}

export const toContactPoint = (unitKey: string) => ({ contactPointId: unitByKey(unitKey).id });
