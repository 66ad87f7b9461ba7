import type { Actor, ClientActor } from '#kernel';
import type { Database } from '#platform';
import { type KnownPersonRow, selectAssertedOrganisations, selectPerson } from './person.store.js';
import type { RefuseSignIn } from './refuse-sign-in.js';
import { actorOf } from './resolve-actor.js';
import { selectPersonOfSignIn } from './sign-in.store.js';
import type { VerifiedToken } from './verified-token.js';
import { webActor } from './web-client.js';

/** What the web says of a sign-in that did not succeed. */
export type SignInRefused = Pick<RefuseSignIn, 'refusalId' | 'reason' | 'issuer' | 'subject'> & {
  /** From the ID token. */
  name?: string;
};

export interface RefusedPerson {
  actor: Actor | ClientActor;
  refused: RefuseSignIn;
}

/** Looks up, before the door, in whose name an entry about a sign-in is to be opened. */
export class KnownPeople {
  constructor(private readonly database: Database) {}

  /** The person whose sign-in it is, as they were then; the web for a sign-in that there is not. */
  async ofSignIn(signInId: string): Promise<Actor | ClientActor> {
    const [person] = await this.database.readWithoutEntry(selectPersonOfSignIn, [signInId]);
    return person === undefined ? webActor() : actorOf(person, person.assuranceLevel);
  }

  /**
   * Who did not come in, as far as they are known. A token that can be believed says it best; else it is what the web
   * heard from the identity provider. Somebody who never had a place of work is the web's to report, to the auditors of
   * the organisation that they belong to or that was asserted of them.
   */
  async ofRefused(said: SignInRefused, token: VerifiedToken | undefined): Promise<RefusedPerson> {
    const { issuer, subject } = token ?? said;
    const { name, ...reported } = said;
    const refused = { ...reported, issuer, subject, isWaiting: false };
    if (issuer === undefined || subject === undefined) return { actor: webActor(), refused };
    const [person] = await this.database.readWithoutEntry(selectPerson, [issuer, subject]);
    const vouchingFor = token === undefined ? undefined : await this.onlyOrganisationAsserted(token);
    if (person !== undefined) {
      const isWaiting = vouchingFor === person.organisationId && !person.hasRights && !person.isDisabled;
      return { actor: atWork(person) ?? webActor(person.organisationId), refused: { ...refused, isWaiting } };
    }
    if (vouchingFor === undefined || said.reason !== 'not_known') return { actor: webActor(vouchingFor), refused };
    const newcomer = name === undefined ? undefined : { issuer, subject, name, organisationId: vouchingFor };
    return { actor: webActor(vouchingFor), refused: { ...refused, newcomer } };
  }

  /** The organisation for which the token's issuer may assert something and does; undefined for none and for several. */
  private async onlyOrganisationAsserted({ issuer, privileges }: VerifiedToken): Promise<string | undefined> {
    const values = [issuer, privileges.map(({ cvrNumber }) => cvrNumber), privileges.map(({ role }) => role)];
    const [only, ...others] = await this.database.readWithoutEntry(selectAssertedOrganisations, values);
    return others.length === 0 ? only?.id : undefined;
  }
}

/** Where the person works or worked last. The level is the least there is: how they signed in is not known. */
function atWork({ unitId, unitKind, role, ...person }: KnownPersonRow): Actor | undefined {
  if (unitId === null || unitKind === null || role === null) return undefined;
  return actorOf({ ...person, unitId, unitKind, role }, 'substantial');
}
