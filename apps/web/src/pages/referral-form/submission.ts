import type { PartDto, PersonDto, RecordCaseDto } from '#api-client';
import { dangerFlags, isUuid, type NotNecessaryReason, notNecessaryReasons, urgencies, violenceTypes } from '#kernel';
import type { FieldError } from '../../fds/error-summary.js';
import type { Language } from '../../texts/language.js';
import type { AdultKey, ChildKey } from './field-name.js';
import { householdsIn } from './households.js';
import { Ids } from './ids.js';
import { adultsIn, childrenIn, countedChildren, isAChildGone, most, peopleIn } from './people.js';
import { personInSentence } from './person-text.js';
import { readCall, callsTo } from './read-call.js';
import { holdersOf, readExposure, readInformed } from './read-child-part.js';
import { askableAdults, askedAdults, consentAnswers, type ConsentOfAdult, readConsent, saidYes } from './read-consent.js';
import { adultOf, given, municipalityAt, readChild, readContact, readIdentity, readRelation, sharesContact } from './read-person.js';
import { itemsIn } from './named-items.js';
import { readStatement, statementsFor, writtenStatements } from './read-statement.js';
import { Reading } from './reading.js';
import type { Typed } from './typed.js';

/** Everything of one incident, as it is sent in one act. */
export interface Submission {
  readonly caseId: string;
  readonly incident: RecordCaseDto;
  readonly consents: readonly ConsentOfAdult[];
  readonly parts: readonly PartDto[];
  /** Why a child that was on the draft is on it no more. */
  readonly childNotNecessary?: NotNecessaryReason;
}

/**
 * The form of a referral as the api takes it, or all that is to be mended first, in the order of the fields. The same
 * form gives the same body whenever and wherever it is read: what is sent once more is word for word what was sent.
 * What may be sent to whom on which basis is not judged here; the api says so.
 */
export function submissionIn(typed: Typed, draftId: string, language: Language): { submission: Submission } | { errors: FieldError[] } {
  const reading = new Reading(typed, language);
  const ids = new Ids(draftId);
  const adultWith = (key: AdultKey, identity: ReturnType<typeof readIdentity>): PersonDto =>
    adultOf(key, ids, { ...identity, ...given({ residenceMunicipalityCode: municipalityAt(typed, `${key}-municipality`) }), ...readContact(reading, key) });
  const victimIdentity = readIdentity(reading, 'victim');
  const incident = readIncident(reading);
  const children = readChildren(reading, ids);
  const others = adultsIn(typed).filter((key) => key !== 'victim').map((key) => adultWith(key, readIdentity(reading, key)));
  const victim = adultWith('victim', victimIdentity);
  const adults = [victim, ...others];
  const statements = writtenStatements(typed).map((key) => readStatement(reading, key, ids));
  if (reading.code('victim-consent', consentAnswers) === undefined) reading.object('victim-consent', reading.say('chooseConsent', { who: personInSentence(typed, 'victim', language) }));
  const consents = askedAdults(typed).map((key) => readConsent(reading, key, ids));
  const parts = [
    ...children.map((child) => ({ ...child.part, ...contentFor(typed, child.key, 'children', ids) })),
    ...askableAdults(typed).filter((key) => saidYes(typed, key)).map((key) => adultPart(typed, key, ids)),
  ].map((part) => ({ ...part, ...whereTo(typed, part.key, reading), ...given({ items: itemsIn(typed, part.key) }) }));
  if (parts.length === 0 && reading.errors.length === 0) reading.object('victim-consent', reading.say('nothingToSend', { who: personInSentence(typed, 'victim', language) }));
  if (reading.errors.length > 0) return { errors: reading.errors };
  const childNotNecessary = isAChildGone(typed) ? reading.code('child-not-necessary', notNecessaryReasons) : undefined;
  const submission: Submission = {
    caseId: draftId,
    incident: {
      ...incident, statements,
      persons: [...adults, ...children.map(({ key, person }) => (sharesContact(typed, key) ? { ...person, contact: victim.contact } : person))],
      relations: adults.some(({ role }) => role === 'alleged_perpetrator') ? readRelation(reading, ids) : [],
      custody: children.flatMap(({ key, holders }) => holders.map((holder) => ({ childId: ids.person(key), holderId: ids.person(holder) }))),
      households: householdsIn(typed, ids),
    },
    consents,
    parts: parts.map(({ key: _, ...part }) => part),
    ...given({ childNotNecessary }),
  };
  return { submission };
}

/** Where, when, how urgent, what kind. */
function readIncident(reading: Reading): Pick<RecordCaseDto, 'incidentMunicipalityCode' | 'occurredAt' | 'urgency' | 'violenceTypes' | 'dangerFlags'> {
  const incidentMunicipalityCode = municipalityAt(reading.typed, 'municipality');
  if (incidentMunicipalityCode === undefined) reading.object('municipality', reading.say('chooseMunicipality'));
  const occurredAt = reading.moment('occurred');
  const urgency = reading.code('urgency', urgencies);
  if (urgency === undefined) reading.object('urgency', reading.say('chooseUrgency'));
  const types = reading.codes('violence', violenceTypes);
  if (types.length === 0) reading.object('violence', reading.say('chooseViolence'));
  return { incidentMunicipalityCode: incidentMunicipalityCode ?? '', occurredAt, urgency: urgency ?? 'HASTER', violenceTypes: types, dangerFlags: reading.codes('danger', dangerFlags) };
}

/** Every child with what its part says of it. No child, and a child less, are answers that have to be given. */
function readChildren(reading: Reading, ids: Ids) {
  const { typed } = reading;
  const keys = childrenIn(typed);
  const custody = keys.flatMap((key) => holdersOf(typed, key)).length;
  if (peopleIn(typed).length > most.persons || custody > most.custody) reading.object(keys.length > 0 ? `${keys.at(-1)!}-cpr` : 'victim-cpr', reading.say('tooManyPeople', { most: most.persons }));
  const children = keys.map((key) => {
    const person = readChild(reading, key, ids);
    const exposure = readExposure(reading, key);
    const { holders, informed } = readInformed(reading, key, ids);
    const details = [
      ...(person.whereabouts === undefined ? [] : [{ personId: person.id, fields: ['whereabouts' as const] }]),
      ...holders.flatMap((holder) => detailsOf(typed, holder, 'child-details', ids)),
    ];
    return { key, person, holders, part: { key, id: ids.part(key), personId: person.id, exposure, informed, details } };
  });
  readMissingChildren(reading, keys.length);
  return children;
}

function readMissingChildren(reading: Reading, children: number): void {
  if (isAChildGone(reading.typed)) {
    if (reading.code('child-not-necessary', notNecessaryReasons) === undefined) reading.object('child-not-necessary', reading.say('whyNoChild'));
  } else if (children === 0 && reading.code('no-children', ['none', 'unknown']) === undefined) reading.object('no-children', reading.say('addChildren'));
}

function adultPart(typed: Typed, key: 'victim' | 'other', ids: Ids) {
  const part = { key, id: ids.part(key), personId: ids.person(key), consentId: ids.consent(key), exposure: [], informed: [], details: detailsOf(typed, key, 'own-details', ids) };
  return { ...part, ...contentFor(typed, key, key, ids) };
}

const choosable = ['phones', 'address', 'whereabouts'] as const;

function detailsOf(typed: Typed, key: AdultKey, name: 'own-details' | 'child-details', ids: Ids): PartDto['details'] {
  const fields = choosable.filter((field) => typed.says(`${key}-${name}`, field) && typed.text(`${key}-${field}`) !== '');
  return fields.length === 0 ? [] : [{ personId: ids.person(key), fields }];
}

/** What else was ticked to go into a part. */
function contentFor(typed: Typed, key: ChildKey | 'victim' | 'other', ticked: 'children' | 'victim' | 'other', ids: Ids): Pick<PartDto, 'statementIds' | 'violenceTypes' | 'dangerFlags'> {
  return {
    statementIds: statementsFor(typed, key).map((statement) => ids.statement(statement)),
    violenceTypes: typed.says('violence-in', ticked) ? violenceTypes.filter((type) => typed.says('violence', type)) : [],
    dangerFlags: typed.says('danger-in', ticked) ? dangerFlags.filter((flag) => typed.says('danger', flag)) : [],
  };
}

/** The contact point or the kommune that was chosen for a part, and the calls to it. */
function whereTo(typed: Typed, key: ChildKey | 'victim' | 'other', reading: Reading): Pick<PartDto, 'contactPointId' | 'outsideMunicipalityCode' | 'calls'> {
  const receiver = typed.text(`receiver-${key}`);
  if (/^\d{4}$/.test(receiver)) return { outsideMunicipalityCode: receiver, calls: [] };
  return isUuid(receiver) ? { contactPointId: receiver, calls: callsTo(typed, receiver).map((call) => readCall(reading, call)) } : { calls: [] };
}

/** How many children the draft counts. */
export const childrenOfDraft = (typed: Typed): number => Math.min(countedChildren(typed), 20);
