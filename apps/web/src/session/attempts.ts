import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { openText, sealText } from '../keys/sealed-text.js';
import { WEB_KEYS, type WebKeys } from '../keys/web-keys.js';
import { insertAttempt, takeAttempt } from './attempt.store.js';
import { hashOf, newSecret, type Secret } from './secret.js';

/** Sign-ins on their way to a provider and back, and those that wait for a choice of unit: once, ten minutes. */
@Injectable()
export class Attempts<Attempt extends object> {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WEB_KEYS) private readonly keys: WebKeys,
  ) {}

  /** Keeps what must be known when the person comes back. @returns the secret for the cookie */
  async keep(attempt: Attempt): Promise<Secret> {
    const secret = newSecret();
    const hash = hashOf(secret);
    const sealed = await sealText(this.keys, { kind: 'attempt', id: hash.toString('base64url') }, attempt);
    await this.database.readWithoutEntry(insertAttempt, [hash, sealed]);
    return secret;
  }

  /** What was kept, the first time it is asked for; undefined later, or after ten minutes. */
  async take(secret: Secret): Promise<Attempt | undefined> {
    const hash = hashOf(secret);
    const [row] = await this.database.readWithoutEntry(takeAttempt, [hash]);
    return row && (await openText<Attempt>(this.keys, { kind: 'attempt', id: hash.toString('base64url') }, row.sealed));
  }
}
