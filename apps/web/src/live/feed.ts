import { setTimeout as pause } from 'node:timers/promises';
import type { EventStream } from '#platform';
import type { Session } from '../session/session.js';
import { type FreshTokens, leastLifeSeconds } from '../sign-in/fresh-tokens.js';
import { followUpstream } from './upstream.js';

/** How long the api's stream is kept when the browser's has gone: long enough to go from one page to the next. */
const patienceMilliseconds = 30_000;

/** What may go on to a browser: that something of a kind has changed, and nothing else. */
const kindForm = /^\{"kind":"[a-z]+(?:[.-][a-z]+)*"\}$/;

/** The api has said that this person is nobody there any more. */
export class EndedByApi extends Error {
  override readonly name = 'EndedByApi';
}

interface FeedSources {
  apiUrl: string;
  tokens: FreshTokens;
}

/**
 * News for one session: one stream of the api, and so one entry in the log, whatever number of streams the browser opens
 * and closes as somebody goes from page to page. A page that comes back within half a minute has missed nothing.
 */
export class Feed {
  private readonly streams = new Set<EventStream>();
  /** What came while the browser was between two pages: told to the next that opens, or it would be told to nobody. */
  private readonly untold = new Set<string>();
  private readonly over = new AbortController();
  private leaving: NodeJS.Timeout | undefined;

  constructor(
    private readonly session: Session,
    private readonly sources: FeedSources,
  ) {}

  get open(): ReadonlySet<EventStream> {
    return this.streams;
  }

  add(stream: EventStream): void {
    clearTimeout(this.leaving);
    this.streams.add(stream);
    for (const news of this.untold) stream.send('changed', JSON.parse(news) as object);
    this.untold.clear();
    void stream.ended.then(() => this.remove(stream));
  }

  /** Ends every stream; with a word first when the session is over. */
  end(word?: 'ended'): void {
    clearTimeout(this.leaving);
    this.over.abort();
    for (const stream of this.streams) {
      if (word !== undefined) stream.send(word, {});
      stream.end();
    }
  }

  /**
   * Hands on news until nobody listens any more. One stream of the api after the other, each begun before the token of the
   * one before ends, so that nothing falls between.
   * @returns when it was ended, or the api fell silent
   * @throws EndedByApi, UpstreamRefused, NoMoreTokens, what fetch throws
   */
  async run(): Promise<void> {
    const { signal: over } = this.over;
    let previous: AbortController | undefined;
    while (!over.aborted) {
      const { accessToken, secondsLeft } = await this.sources.tokens.of(this.session);
      const mine = new AbortController();
      const signal = AbortSignal.any([over, mine.signal]);
      const headers = { Authorization: `Bearer ${accessToken}`, 'Naervaern-Acting-For': this.session.person.unit.id };
      const upstream = followUpstream(this.sources.apiUrl, headers, signal);
      await upstream.next();
      previous?.abort();
      previous = mine;
      // An abort of ours ends it without a fault; the old one goes on until the new one is open.
      const pumped = this.pump(upstream).catch((error: unknown) => {
        if (!signal.aborted) throw error;
        return 'renew' as const;
      });
      const renewal = pause(Math.max(1, secondsLeft - leastLifeSeconds + 1) * 1000, 'renew' as const, { signal: over }).catch(() => 'renew' as const);
      if ((await Promise.race([pumped, renewal])) === 'silent') return;
      pumped.catch(() => undefined);
    }
  }

  private async pump(upstream: AsyncGenerator<{ event: string; data: string }>): Promise<'silent'> {
    for await (const { event, data } of upstream) {
      if (event === 'ended') throw new EndedByApi();
      if (event !== 'changed' || !kindForm.test(data)) continue;
      if (this.streams.size === 0) this.untold.add(data);
      for (const stream of this.streams) stream.send('changed', JSON.parse(data) as object);
    }
    return 'silent';
  }

  private remove(stream: EventStream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0 || this.over.signal.aborted) return;
    this.leaving = setTimeout(() => this.over.abort(), patienceMilliseconds).unref();
  }
}
