import { createHash } from 'node:crypto';
import { danishMunicipalities } from '#kernel';

/** Somebody who may give rights from the first day, as their identity provider names them. */
export interface FirstAdministrator {
  /** `sub` of their token. */
  subject: string;
  displayName: string;
}

export interface FoundedUnit {
  kind: string;
  nameDa: string;
  nameEn: string;
  /** As it is shown: `+45 00 00 00 00`, 112 or 114. */
  phone: string;
}

export interface FoundedOrganisation {
  kind: string;
  nameDa: string;
  nameEn: string;
  /** Of a kommune, and of nothing else. */
  municipalityCode?: string;
  cvrNumber: string;
  /** The identity provider that may speak for it, and for which of its roles. */
  issuer: string;
  roles: string[];
  units: FoundedUnit[];
  administrators: FirstAdministrator[];
}

/** Everything an installation begins with: what no administrator can write, for there is none yet. */
export interface Founding {
  districtId: string;
  organisations: FoundedOrganisation[];
}

/** What is wrong with the file, each line a place and what must stand there. */
export class BadFounding extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

type Rule = (value: unknown) => string | undefined;
type Shape = Readonly<Record<string, { rule: Rule; isOptional?: boolean }>>;

const text = (pattern: RegExp, words: string): Rule => (value) => (typeof value === 'string' && pattern.test(value) ? undefined : `must be ${words}`);
const oneOf = (choices: readonly string[]): Rule => (value) => (choices.includes(value as string) ? undefined : `must be one of ${choices.join(', ')}`);
const name = text(/^(?=\S)[^\p{Cc}]{1,100}(?<=\S)$/u, 'a name of 1 to 100 characters');

const unitKinds = {
  police: ['control_room', 'specialised_unit', 'local_police', 'audit_office', 'administration'],
  municipality: ['child_intake', 'adult_coordinator', 'duty_officer', 'audit_office', 'administration'],
  oversight: ['audit_office'],
} as const;
const roles = {
  police: ['police_officer', 'police_coordinator', 'auditor', 'administrator'],
  municipality: ['child_intake', 'adult_coordinator', 'duty_officer', 'auditor', 'administrator'],
  oversight: ['auditor'],
} as const;
type OrganisationKind = keyof typeof roles;

const isHttps = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value) && /^https:|^http:\/\/127\.0\.0\.1[:/]/.test(value);
const list: Rule = (value) => (Array.isArray(value) ? undefined : 'must be a list');

const organisationShape: Shape = {
  kind: { rule: oneOf(Object.keys(roles)) },
  nameDa: { rule: name },
  nameEn: { rule: name },
  municipalityCode: { rule: (value) => (danishMunicipalities.some(({ code }) => code === value) ? undefined : 'must be the code of a Danish kommune, four digits'), isOptional: true },
  cvrNumber: { rule: text(/^\d{8}$/, 'a CVR number of eight digits') },
  issuer: { rule: (value) => (isHttps(value) ? undefined : 'must be the https address of the identity provider, as it stands in iss') },
  roles: { rule: list },
  units: { rule: list },
  administrators: { rule: list },
};
const unitShape = (kind: OrganisationKind): Shape => ({
  kind: { rule: oneOf(unitKinds[kind]) },
  nameDa: { rule: name },
  nameEn: { rule: name },
  phone: { rule: text(/^(112|114|\+45( \d{2}){4})$/, '112, 114 or a number like "+45 00 00 00 00"') },
});
const administratorShape: Shape = { subject: { rule: text(/^(?=\S)[^\p{Cc}]{1,255}(?<=\S)$/u, 'the sub that the identity provider gives this person') }, displayName: { rule: name } };

/**
 * Reads a founding file.
 * @param json the file's text, as described in docs/how-to/run-in-production.md
 * @throws BadFounding with every fault at once, each by its place in the file
 */
export function readFounding(json: string): Founding {
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    throw new BadFounding(['the file is no JSON']);
  }
  const lines: string[] = [];
  checkShape(said, '', { districtId: { rule: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a UUID in small letters, the same in every part of the district') }, organisations: { rule: list } }, lines);
  for (const [index, organisation] of listOf(said, 'organisations').entries()) checkOrganisation(organisation, `organisations[${index}]`, lines);
  const founding = said as Founding;
  if (lines.length === 0) lines.push(...takenTwice(founding));
  if (lines.length > 0) throw new BadFounding(lines);
  return founding;
}

function checkOrganisation(said: unknown, place: string, lines: string[]): void {
  checkShape(said, place, organisationShape, lines);
  const kind = (said as FoundedOrganisation | null)?.kind as OrganisationKind;
  if (!Object.hasOwn(roles, kind)) return;
  const { municipalityCode } = said as FoundedOrganisation;
  if ((kind === 'municipality') !== (municipalityCode !== undefined)) lines.push(`${place}.municipalityCode: a kommune has one, and nothing else has`);
  for (const [index, role] of listOf(said, 'roles').entries()) report(oneOf(roles[kind])(role), `${place}.roles[${index}]`, lines);
  const units = listOf(said, 'units');
  for (const [index, unit] of units.entries()) checkShape(unit, `${place}.units[${index}]`, unitShape(kind), lines);
  const administrators = listOf(said, 'administrators');
  for (const [index, person] of administrators.entries()) checkShape(person, `${place}.administrators[${index}]`, administratorShape, lines);
  if (kind === 'oversight') return;
  if (administrators.length < 2) lines.push(`${place}.administrators: must be two people at least, for every further administrator and auditor takes two`);
  const offices = units.filter((unit) => (unit as FoundedUnit | null)?.kind === 'administration');
  if (offices.length !== 1) lines.push(`${place}.units: must hold one of kind administration, where the administrators work`);
  if (!listOf(said, 'roles').includes('administrator')) lines.push(`${place}.roles: must hold administrator, or the first ones cannot sign in as such`);
}

function checkShape(said: unknown, place: string, shape: Shape, lines: string[]): void {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return void lines.push(`${place || 'the file'}: must be an object`);
  const at = (field: string): string => (place === '' ? field : `${place}.${field}`);
  for (const field of Object.keys(said)) if (!Object.hasOwn(shape, field)) lines.push(`${at(field)}: is not known; known are ${Object.keys(shape).join(', ')}`);
  for (const [field, { rule, isOptional = false }] of Object.entries(shape)) {
    const value = (said as Record<string, unknown>)[field];
    if (value !== undefined || !isOptional) report(rule(value), at(field), lines);
  }
}

function report(fault: string | undefined, place: string, lines: string[]): void {
  if (fault !== undefined) lines.push(`${place}: ${fault}`);
}

const listOf = (said: unknown, field: string): unknown[] => {
  const value = (said as Record<string, unknown> | null)?.[field];
  return Array.isArray(value) ? value : [];
};

/** Two of what may be there once only. */
function takenTwice({ organisations }: Founding): string[] {
  const twice = (what: string, values: readonly (string | undefined)[]): string[] =>
    values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [`${what} ${value} stands there twice`] : []));
  return [
    ...(organisations.length === 0 ? ['organisations: must hold one at least'] : []),
    ...twice('cvrNumber', organisations.map(({ cvrNumber }) => cvrNumber)),
    ...twice('municipalityCode', organisations.map(({ municipalityCode }) => municipalityCode)),
    ...twice('subject', organisations.flatMap(({ issuer, administrators }) => administrators.map(({ subject }) => `${subject} of ${issuer}`))),
  ];
}

/** Eight words' worth of the file, by which the second person says that they have read the same as the first. */
export const fingerprintOf = (founding: Founding): string => createHash('sha256').update(JSON.stringify(founding)).digest('hex').slice(0, 16);
