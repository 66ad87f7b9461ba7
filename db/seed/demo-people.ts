import type { NsisLevel, Role } from '#kernel';
import { fixedId } from './fixed-id.js';
import { policeOrganisation, unitByKey } from './places.js';

/** Which of the two demo identity providers knows the person: police and municipalities sign in at different ones. */
export type DemoIssuer = 'police' | 'municipal';

/** Somebody who can sign in for trying. All names are made up, and look it. */
export interface DemoPerson {
  /** Typed on the command line: `npm run dev:token -- freja-police-officer`. */
  key: string;
  name: string;
  issuer: DemoIssuer;
  /** The person at their issuer. */
  subject: string;
  /** The person in our own tables. */
  staffId: string;
  /** Key of a unit in places.ts. */
  unit: string;
  role: Role;
  level: NsisLevel;
  /** A second place of work, for the one who chooses between two. */
  also?: { unit: string; role: Role };
  /**
   * Set for those who are here to be refused, with the reason. They are assigned like anybody else, save the newcomer,
   * whom only the identity provider knows so far.
   */
  refusedFor?: 'level' | 'issuer-may-not-assert' | 'disabled' | 'newcomer';
}

const police: DemoPerson[] = [
  person('freja-police-officer', 'Freja Eksempel', 'police-specialised-unit', 'police_officer'),
  person('malthe-police-officer', 'Malthe Prøvesen', 'police-specialised-unit', 'police_officer'),
  person('signe-local-police-officer', 'Signe Opdigt', 'police-local-police', 'police_officer'),
  person('bjarke-police-coordinator', 'Bjarke Tænktsen', 'police-specialised-unit', 'police_coordinator', 'high'),
  person('vagn-control-room-officer', 'Vagn Påfund', 'police-control-room', 'police_officer'),
  person('ronja-police-auditor', 'Ronja Eksempelsen', 'police-audit-office', 'auditor', 'high'),
  person('torben-police-administrator', 'Torben Prøvedal', 'police-administration', 'administrator', 'high'),
  person('helle-police-administrator', 'Helle Påfund', 'police-administration', 'administrator', 'high'),
];

const koege: DemoPerson[] = [
  person('karen-koege-child-intake', 'Karen Opdigtsen', 'koege-child-intake', 'child_intake'),
  person('jonas-koege-child-intake', 'Jonas Eksempel', 'koege-child-intake', 'child_intake'),
  person('mette-koege-adult-coordinator', 'Mette Tænkt', 'koege-adult-coordinator', 'adult_coordinator'),
  person('dorte-koege-duty-officer', 'Dorte Påfundsen', 'koege-duty-officer', 'duty_officer'),
  person('aksel-koege-auditor', 'Aksel Prøve', 'koege-audit-office', 'auditor', 'high'),
  person('inge-koege-administrator', 'Inge Demodatter', 'koege-administration', 'administrator', 'high'),
  person('ivar-koege-administrator', 'Ivar Tænkt', 'koege-administration', 'administrator', 'high'),
  { ...person('tove-koege-two-units', 'Tove Prøvedal', 'koege-child-intake', 'child_intake'), also: { unit: 'koege-duty-officer', role: 'duty_officer' } },
];

const roskildeGreveHolbaek: DemoPerson[] = [
  person('lone-roskilde-child-intake', 'Lone Eksempelsen', 'roskilde-child-intake', 'child_intake'),
  person('henrik-roskilde-adult-coordinator', 'Henrik Opdigt', 'roskilde-adult-coordinator', 'adult_coordinator'),
  person('pia-roskilde-duty-officer', 'Pia Prøvesen', 'roskilde-duty-officer', 'duty_officer'),
  person('kurt-roskilde-auditor', 'Kurt Tænktsen', 'roskilde-audit-office', 'auditor', 'high'),
  person('emma-greve-child-intake', 'Emma Påfund', 'greve-child-intake', 'child_intake'),
  person('rasmus-greve-adult-coordinator', 'Rasmus Demosen', 'greve-adult-coordinator', 'adult_coordinator'),
  person('hanne-greve-duty-officer', 'Hanne Eksempel', 'greve-duty-officer', 'duty_officer'),
  person('ove-greve-auditor', 'Ove Opdigtsen', 'greve-audit-office', 'auditor', 'high'),
  person('sofie-holbaek-child-intake', 'Sofie Prøvedal', 'holbaek-child-intake', 'child_intake'),
  person('niels-holbaek-adult-coordinator', 'Niels Tænkt', 'holbaek-adult-coordinator', 'adult_coordinator'),
  person('birgit-holbaek-duty-officer', 'Birgit Påfundsen', 'holbaek-duty-officer', 'duty_officer'),
  person('egon-holbaek-auditor', 'Egon Demosen', 'holbaek-audit-office', 'auditor', 'high'),
];

/** The other six. Stevns' child intake has nobody: a referral there must say so to its sender. */
const otherMunicipalities: DemoPerson[] = [
  person('asta-solroed-child-intake', 'Asta Eksempelsen', 'solroed-child-intake', 'child_intake'),
  person('carl-solroed-adult-coordinator', 'Carl Opdigt', 'solroed-adult-coordinator', 'adult_coordinator'),
  person('gerda-solroed-duty-officer', 'Gerda Prøve', 'solroed-duty-officer', 'duty_officer'),
  person('viggo-odsherred-child-intake', 'Viggo Tænktsen', 'odsherred-child-intake', 'child_intake'),
  person('johanne-odsherred-adult-coordinator', 'Johanne Påfund', 'odsherred-adult-coordinator', 'adult_coordinator'),
  person('erik-odsherred-duty-officer', 'Erik Demosen', 'odsherred-duty-officer', 'duty_officer'),
  person('liv-kalundborg-child-intake', 'Liv Eksempel', 'kalundborg-child-intake', 'child_intake'),
  person('poul-kalundborg-adult-coordinator', 'Poul Opdigtsen', 'kalundborg-adult-coordinator', 'adult_coordinator'),
  person('rita-kalundborg-duty-officer', 'Rita Prøvesen', 'kalundborg-duty-officer', 'duty_officer'),
  person('storm-ringsted-child-intake', 'Storm Tænkt', 'ringsted-child-intake', 'child_intake'),
  person('yrsa-ringsted-adult-coordinator', 'Yrsa Påfundsen', 'ringsted-adult-coordinator', 'adult_coordinator'),
  person('knud-ringsted-duty-officer', 'Knud Demosen', 'ringsted-duty-officer', 'duty_officer'),
  person('ulla-stevns-adult-coordinator', 'Ulla Eksempelsen', 'stevns-adult-coordinator', 'adult_coordinator'),
  person('leif-stevns-duty-officer', 'Leif Opdigt', 'stevns-duty-officer', 'duty_officer'),
  person('maja-lejre-child-intake', 'Maja Prøvedal', 'lejre-child-intake', 'child_intake'),
  person('bent-lejre-adult-coordinator', 'Bent Tænktsen', 'lejre-adult-coordinator', 'adult_coordinator'),
  person('ellen-lejre-duty-officer', 'Ellen Påfund', 'lejre-duty-officer', 'duty_officer'),
];

const others: DemoPerson[] = [
  person('tilde-oversight-auditor', 'Tilde Demodatter', 'oversight-audit-office', 'auditor', 'high'),
  { ...person('lasse-low-level', 'Lasse Lavtsen', 'koege-child-intake', 'child_intake', 'low'), refusedFor: 'level' },
  {
    ...person('falke-false-police-officer', 'Falke Forkertsen', 'police-specialised-unit', 'police_officer'),
    issuer: 'municipal',
    refusedFor: 'issuer-may-not-assert',
  },
  { ...person('dines-koege-disabled', 'Dines Eksempelsen', 'koege-adult-coordinator', 'adult_coordinator'), refusedFor: 'disabled' },
  { ...person('nora-koege-newcomer', 'Nora Opdigt', 'koege-child-intake', 'child_intake'), refusedFor: 'newcomer' },
];

export const demoPeople: readonly DemoPerson[] = [...police, ...koege, ...roskildeGreveHolbaek, ...otherMunicipalities, ...others];

/** Where the person works and as what: what their identity provider asserts of them, and for most our own tables as well. */
export function workplacesOf({ unit, role, also }: DemoPerson): { unit: string; role: Role }[] {
  return also === undefined ? [{ unit, role }] : [{ unit, role }, also];
}

/** The demo person with this key, if there is one. */
export function demoPersonByKey(key: string): DemoPerson | undefined {
  return demoPeople.find((each) => each.key === key);
}

function person(key: string, name: string, unit: string, role: Role, level: NsisLevel = 'substantial'): DemoPerson {
  const issuer = unitByKey(unit).organisationId === policeOrganisation.id ? 'police' : 'municipal';
  return { key, name, issuer, subject: fixedId(`subject:${key}`), staffId: fixedId(`staff:${key}`), unit, role, level };
}
