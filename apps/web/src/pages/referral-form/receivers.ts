import type { DirectoryAnswer, DirectoryUnitAnswer } from '#api-client';
import { isInDistrict } from '#kernel';
import type { PersonKey } from './field-name.js';
import { childrenIn, isChildKey } from './people.js';
import { askableAdults, saidYes } from './read-consent.js';
import { childMunicipality, municipalityAt } from './read-person.js';
import type { Typed } from './typed.js';

/** Where a part can go: to a contact point, or to a kommune outside the system. */
export interface ReceiverChoice {
  /** The unit's id, or the kommune's code. */
  readonly value: string;
  readonly municipalityCode: string;
  readonly unit?: DirectoryUnitAnswer;
}

/** Those who get a part of their own. */
export const ownersOfParts = (typed: Typed): PersonKey[] => [...childrenIn(typed), ...askableAdults(typed).filter((key) => saidYes(typed, key))];

/**
 * Where a part may go, the likeliest first: to the kommune where the person lives, else to that of the incident. A child's
 * goes to the child intake while it is open and to the duty officer at other times; an adult's to the coordinator.
 */
export function receiverChoices(typed: Typed, key: PersonKey, directory: DirectoryAnswer): ReceiverChoice[] {
  const residence = isChildKey(key) ? childMunicipality(typed, key) : municipalityAt(typed, `${key}-municipality`);
  const incident = municipalityAt(typed, 'municipality');
  const codes = [...new Set([residence, incident].filter((code) => code !== undefined))];
  return codes.flatMap((code): ReceiverChoice[] => (isInDistrict(code) ? unitsFor(isChildKey(key), code, directory) : [{ value: code, municipalityCode: code }]));
}

function unitsFor(isChild: boolean, code: string, { units }: DirectoryAnswer): ReceiverChoice[] {
  const own = units.filter(({ organisation }) => organisation.municipalityCode === code);
  const choice = (unit: DirectoryUnitAnswer): ReceiverChoice => ({ value: unit.unitId, municipalityCode: code, unit });
  if (!isChild) return own.filter(({ kind }) => kind === 'adult_coordinator').map(choice);
  const intakes = own.filter(({ kind }) => kind === 'child_intake');
  const duties = own.filter(({ kind }) => kind === 'duty_officer');
  const isOpen = intakes.some(({ isOpenNow }) => isOpenNow);
  return (isOpen || duties.length === 0 ? [...intakes, ...duties] : [...duties, ...intakes]).map(choice);
}

/** The receiver that was chosen for a part, if it still is one; else the one that is proposed. */
export function receiverOf(typed: Typed, key: PersonKey, directory: DirectoryAnswer): ReceiverChoice | undefined {
  const choices = receiverChoices(typed, key, directory);
  return choices.find(({ value }) => value === typed.text(`receiver-${key}`)) ?? choices[0];
}

/** The same form with a receiver for every part. */
export function withReceivers(typed: Typed, directory: DirectoryAnswer): Typed {
  return ownersOfParts(typed).reduce((all, key) => {
    const receiver = receiverOf(typed, key, directory);
    return receiver === undefined ? all : all.with(`receiver-${key}`, receiver.value);
  }, typed);
}

/** Which number one calls about a part: whoever is on duty there, else the unit itself. */
export const phoneOf = ({ onDutyNow, phone }: DirectoryUnitAnswer): string => onDutyNow[0]?.phone ?? phone;

/** The receivers as a page shows them, in one line: a page that sends others than it showed is shown again first. */
export const receiversShown = (typed: Typed): string => ownersOfParts(typed).map((key) => typed.text(`receiver-${key}`)).join(' ');
