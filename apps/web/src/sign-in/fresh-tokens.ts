import { Inject, Injectable } from '@nestjs/common';
import { refreshTokenGrant, ResponseBodyError } from 'openid-client';
import { type Connection, Database, type Statement } from '#platform';
import { openText, sealText } from '../keys/sealed-text.js';
import { WEB_KEYS, type WebKeys } from '../keys/web-keys.js';
import type { Session, Tokens } from '../session/session.js';
import { selectTokens, selectTokensForUpdate, type TokensRow, updateTokens } from '../session/session.store.js';
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

/** Access tokens of sessions, renewed when they are about to end. A refresh token may be used once, so its row is held meanwhile. */
@Injectable()
export class FreshTokens {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WEB_KEYS) private readonly keys: WebKeys,
    @Inject(Providers) private readonly providers: Providers,
  ) {}

  /** @throws NoMoreTokens; what the network throws when the provider is away and the token at hand has ended */
  async of(session: Session): Promise<FreshToken> {
    const [row] = await this.database.readWithoutEntry(selectTokens, [session.id]);
    const { tokens, secondsLeft } = await this.opened(session, row);
    return secondsLeft > leastLifeSeconds ? { accessToken: tokens.accessToken, secondsLeft } : await this.renewed(session);
  }

  private async renewed(session: Session): Promise<FreshToken> {
    await using connection = await this.database.connect();
    try {
      await connection.client.query('begin');
      const renewed = await this.renewHeld(session, connection);
      await connection.client.query('commit');
      return renewed;
    } catch (error) {
      await connection.client.query('rollback').catch(() => connection.destroy());
      throw error;
    }
  }

  private async renewHeld(session: Session, connection: Connection): Promise<FreshToken> {
    const held = await this.opened(session, (await ask(connection, selectTokensForUpdate, [session.id]))[0]);
    // Somebody else renewed it while we waited for the row.
    if (held.secondsLeft > leastLifeSeconds) return { accessToken: held.tokens.accessToken, secondsLeft: held.secondsLeft };
    const { tokens, lifeSeconds } = await this.askProvider(session, held.tokens);
    const sealed = await sealText(this.keys, { kind: 'tokens', id: session.id }, tokens);
    await ask(connection, updateTokens, [session.id, sealed, lifeSeconds]);
    return { accessToken: tokens.accessToken, secondsLeft: lifeSeconds };
  }

  private async askProvider({ person }: Session, { refreshToken }: Tokens): Promise<{ tokens: Tokens; lifeSeconds: number }> {
    const provider = this.providers.named(person.provider);
    if (provider === undefined || refreshToken === undefined) throw new NoMoreTokens();
    try {
      const answer = await refreshTokenGrant(await this.providers.discoveredOf(provider), refreshToken);
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
