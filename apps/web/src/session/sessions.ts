import { Inject, Injectable } from '@nestjs/common';
import type { SignInEndReason } from '#kernel';
import { Database, type Statement } from '#platform';
import { openText, sealText } from '../keys/sealed-text.js';
import { WEB_KEYS, type WebKeys } from '../keys/web-keys.js';
import { hashOf, newSecret, type Secret } from './secret.js';
import type { OwnSession, Session, SignedInPerson, Tokens } from './session.js';
import {
  endSession, endTimedOut, forgetOld, insertSession, lockSession, lookAtSession, markReported, selectOwn, selectRunning, selectUnreported,
  type SessionRow, unlockSession, useSession,
} from './session.store.js';

/** A session about to begin: reported to the api already, under this id. */
export interface BeginningSession {
  id: string;
  staffMemberId: string;
  device: string;
  person: SignedInPerson;
  tokens: Tokens;
  /** Of the access token. */
  lifeSeconds: number;
}

/** The sessions of all browsers, in the database: every process of the web sees the same, at once. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WEB_KEYS) private readonly keys: WebKeys,
  ) {}

  /** Begins one and gives the secret for its cookie. */
  async begin({ id, staffMemberId, device, person, tokens, lifeSeconds }: BeginningSession): Promise<Secret> {
    const secret = newSecret();
    const [sealedPerson, sealedTokens] = await Promise.all([
      sealText(this.keys, { kind: 'person', id }, person),
      sealText(this.keys, { kind: 'tokens', id }, tokens),
    ]);
    await this.ask(insertSession, [id, hashOf(secret), staffMemberId, device, sealedPerson, sealedTokens, lifeSeconds]);
    return secret;
  }

  /** The running session behind a cookie; being asked for a page is activity. */
  use(secret: Secret): Promise<Session | undefined> {
    return this.find(useSession, secret);
  }

  /** The same, without counting as activity: for streams. */
  lookAt(secret: Secret): Promise<Session | undefined> {
    return this.find(lookAtSession, secret);
  }

  async lock({ id }: Session, path: string): Promise<void> {
    await this.ask(lockSession, [id, path]);
  }

  /** Opens a hidden screen for whoever has signed in again, under a new cookie. @returns undefined when the session is over */
  async unlock(id: string, tokens: Tokens, lifeSeconds: number): Promise<Secret | undefined> {
    const secret = newSecret();
    const sealed = await sealText(this.keys, { kind: 'tokens', id }, tokens);
    const [unlocked] = await this.ask(unlockSession, [id, hashOf(secret), sealed, lifeSeconds]);
    return unlocked && secret;
  }

  /** Ends it here and now; the audit log hears of it by `unreported`. @returns whether it was running until now */
  async end(id: string, reason: SignInEndReason): Promise<boolean> {
    return (await this.ask(endSession, [id, reason])).length > 0;
  }

  /** Which of these are running, and of each whether its screen is hidden. */
  async runningAmong(ids: string[]): Promise<Map<string, { isHidden: boolean }>> {
    return new Map((await this.ask(selectRunning, [ids])).map(({ id, isHidden }) => [id, { isHidden }]));
  }

  async endTimedOut(): Promise<void> {
    await this.ask(endTimedOut);
    await this.ask(forgetOld);
  }

  unreported(): Promise<{ id: string; reason: SignInEndReason }[]> {
    return this.ask(selectUnreported);
  }

  async markReported(id: string): Promise<void> {
    await this.ask(markReported, [id]);
  }

  ownOf({ staffMemberId }: Session): Promise<OwnSession[]> {
    return this.ask(selectOwn, [staffMemberId]);
  }

  private async find(wanted: Statement<SessionRow>, secret: Secret): Promise<Session | undefined> {
    const [row] = await this.ask(wanted, [hashOf(secret)]);
    if (row === undefined) return undefined;
    const { lockedAt, sealedPerson, ...known } = row;
    // Sealed under a key that is gone: nobody can be said to be signed in.
    const person = await openText<SignedInPerson>(this.keys, { kind: 'person', id: row.id }, sealedPerson);
    return person && { ...known, secret, person, isLocked: lockedAt !== null };
  }

  private ask<Row>(wanted: Statement<Row>, values: unknown[] = []): Promise<Row[]> {
    return this.database.readWithoutEntry(wanted, values);
  }
}
