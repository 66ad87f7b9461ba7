import { Inject, Injectable } from '@nestjs/common';
import { type Configuration, refreshTokenGrant, ResponseBodyError } from 'openid-client';
import { type Connection, Database, type Statement } from '#platform';
import { openText, sealText } from '../keys/sealed-text.js';
import { WEB_KEYS, type WebKeys } from '../keys/web-keys.js';
import type { Session, Tokens } from '../session/session.js';
import { holdRenewal, selectTokens, type TokensRow, updateTokens } from '../session/session.store.js';
import { Providers } from './providers.js';

/** Less than this is too little for a request and its answer, in seconds. */
export const leastLifeSeconds = 20;

export interface FreshToken {
  accessToken: string;
  secondsLeft: number;
}

/** The provider gives no more tokens for this sign-in: the session cannot go on. */
export class NoMoreTokens extends Error {
  override readonly name = 'NoMoreTokens';
}

/** Access tokens of sessions, renewed when they are about to end. A refresh token may be used once, so one renewal goes on at a time. */
@Injectable()
export class FreshTokens {
  /** By session: however many tabs wait, one connection is held. */
  private readonly renewing = new Map<string, Promise<FreshToken>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WEB_KEYS) private readonly keys: WebKeys,
    @Inject(Providers) private readonly providers: Providers,
  ) {}

  /** @throws NoMoreTokens; what the network throws when the provider is away and the token at hand has ended */
  async of(session: Session): Promise<FreshToken> {
    const [row] = await this.database.readWithoutEntry(selectTokens, [session.id]);
    const { tokens, secondsLeft } = await this.opened(session, row);
    return secondsLeft > leastLifeSeconds ? { accessToken: tokens.accessToken, secondsLeft } : await this.renewedOnce(session);
  }

  private renewedOnce(session: Session): Promise<FreshToken> {
    const known = this.renewing.get(session.id);
    if (known !== undefined) return known;
    const renewing = this.renewed(session).finally(() => this.renewing.delete(session.id));
    this.renewing.set(session.id, renewing);
    return renewing;
  }

  private async renewed(session: Session): Promise<FreshToken> {
    const { person } = session;
    const provider = this.providers.named(person.provider);
    // A token is for the issuer that gave it, whatever its key in the configuration names by now.
    if (provider === undefined || new URL(provider.issuer).href !== new URL(person.issuer).href) throw new NoMoreTokens();
    const discovered = await this.providers.discoveredOf(provider);
    await using connection = await this.database.connect();
    try {
      await connection.client.query('begin');
      const renewed = await this.renewHeld(session, discovered, connection);
      await connection.client.query('commit');
      return renewed;
    } catch (error) {
      await connection.client.query('rollback').catch(() => connection.destroy());
      throw error;
    }
  }

  private async renewHeld(session: Session, discovered: Configuration, connection: Connection): Promise<FreshToken> {
    await ask(connection, holdRenewal, [session.id]);
    const [row] = await ask(connection, selectTokens, [session.id]);
    const held = await this.opened(session, row);
    // Somebody else renewed it while we waited.
    if (held.secondsLeft > leastLifeSeconds) return { accessToken: held.tokens.accessToken, secondsLeft: held.secondsLeft };
    const { tokens, lifeSeconds } = await this.askProvider(discovered, held.tokens);
    const sealed = await sealText(this.keys, { kind: 'tokens', id: session.id }, tokens);
    const [updated] = await ask(connection, updateTokens, [session.id, sealed, lifeSeconds, row!.sealedTokens]);
    if (updated !== undefined) return { accessToken: tokens.accessToken, secondsLeft: lifeSeconds };
    // Meanwhile the session has ended, or its person has signed in anew.
    const now = await this.opened(session, (await ask(connection, selectTokens, [session.id]))[0]);
    return { accessToken: now.tokens.accessToken, secondsLeft: now.secondsLeft };
  }

  private async askProvider(discovered: Configuration, { refreshToken }: Tokens): Promise<{ tokens: Tokens; lifeSeconds: number }> {
    if (refreshToken === undefined) throw new NoMoreTokens();
    try {
      const answer = await refreshTokenGrant(discovered, refreshToken);
      const next = answer.refresh_token ?? refreshToken;
      return { tokens: { accessToken: answer.access_token, refreshToken: next }, lifeSeconds: answer.expires_in ?? 60 };
    } catch (error) {
      if (error instanceof ResponseBodyError && error.error === 'invalid_grant') throw new NoMoreTokens();
      throw error;
    }
  }

  private async opened({ id }: Session, row: TokensRow | undefined): Promise<{ tokens: Tokens; secondsLeft: number }> {
    const tokens = row && (await openText<Tokens>(this.keys, { kind: 'tokens', id }, row.sealedTokens));
    if (tokens === undefined) throw new NoMoreTokens();
    return { tokens, secondsLeft: row!.secondsLeft };
  }
}

async function ask<Row>({ client }: Connection, { name, text }: Statement<Row>, values: unknown[]): Promise<Row[]> {
  return (await client.query({ name, text, values })).rows as Row[];
}
