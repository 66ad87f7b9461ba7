import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventStream, Log, type WebConfiguration } from '#platform';
import { PersonStanding } from '../person/person-standing.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/sessions.js';
import { FreshTokens, leastLifeSeconds, NoMoreTokens } from '../sign-in/fresh-tokens.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import { followUpstream, UpstreamRefused } from './upstream.js';

/** How often the sessions behind open streams are looked at: one that has ended is over everywhere within this. */
const watchMilliseconds = 1_000;
const pingEveryWatches = 15;

/** What may go on to a browser: that something of a kind has changed, and nothing else. */
const kindForm = /^\{"kind":"[a-z]+(?:[.-][a-z]+)*"\}$/;

/** The live lines of this process: one to each browser, fed by the api's stream for its person. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly open = new Set<{ sessionId: string; stream: EventStream }>();
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(FreshTokens) private readonly tokens: FreshTokens,
    @Inject(PersonStanding) private readonly standing: PersonStanding,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Follows on behalf of a session until the browser goes, the session ends, or the api falls silent. */
  async follow(session: Session, stream: EventStream): Promise<void> {
    const place = { sessionId: session.id, stream };
    this.open.add(place);
    try {
      await this.feed(session, stream);
    } catch (error) {
      await this.explain(session, stream, error);
    } finally {
      stream.end();
      this.open.delete(place);
    }
  }

  onApplicationBootstrap(): void {
    this.watching = this.watch(this.stopping.signal);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    for (const { stream } of this.open) stream.end();
    await this.watching;
  }

  /** One upstream after the other, each begun before the token of the one before ends, so that nothing falls between. */
  private async feed(session: Session, stream: EventStream): Promise<void> {
    const all = new AbortController();
    void stream.ended.then(() => all.abort());
    let previous: AbortController | undefined;
    while (stream.isOpen) {
      const { accessToken, secondsLeft } = await this.tokens.of(session);
      const headers = { Authorization: `Bearer ${accessToken}`, 'Naervaern-Acting-For': session.person.unit.id };
      const mine = new AbortController();
      const signal = AbortSignal.any([all.signal, mine.signal]);
      const upstream = followUpstream(this.configuration.apiUrl, headers, signal);
      await upstream.next();
      previous?.abort();
      previous = mine;
      const renewal = pause(Math.max(1, secondsLeft - leastLifeSeconds + 1) * 1000, 'renew' as const, { signal: all.signal }).catch(() => 'renew' as const);
      const pumped = pump(upstream, stream).catch((error: unknown) => {
        if (!signal.aborted) throw error;
        return 'renew' as const;
      });
      if ((await Promise.race([renewal, pumped])) === 'silent') return;
      // The old one goes on until the new one is open.
      pumped.catch(() => undefined);
    }
  }

  /** A stream that could not go on: because the session may not, or because the api is away, and then the browser tries again. */
  private async explain(session: Session, stream: EventStream, error: unknown): Promise<void> {
    if (!stream.isOpen) return;
    const isRefused = error instanceof UpstreamRefused && (error.status === 401 || error.status === 403);
    if (error instanceof NoMoreTokens || error instanceof EndedByApi || isRefused) {
      await this.standing.end(session);
      stream.send('ended', {});
    } else if (!(error instanceof UpstreamRefused)) {
      this.log.fault('live-line-cut', error);
    }
  }

  private async watch(signal: AbortSignal): Promise<void> {
    for (let watches = 1; !signal.aborted; watches++) {
      await pause(watchMilliseconds, undefined, { signal }).catch(() => undefined);
      if (this.open.size > 0) await this.endThoseOver().catch((error: unknown) => this.log.fault('live-watch-failed', error));
      if (watches % pingEveryWatches === 0) for (const { stream } of this.open) stream.send('ping', {});
    }
  }

  private async endThoseOver(): Promise<void> {
    const running = await this.sessions.runningAmong([...new Set([...this.open].map(({ sessionId }) => sessionId))]);
    for (const { sessionId, stream } of this.open) {
      if (running.has(sessionId)) continue;
      stream.send('ended', {});
      stream.end();
    }
  }
}

/** The api has said that this person is nobody there any more. */
class EndedByApi extends Error {
  override readonly name = 'EndedByApi';
}

/** Hands on what may go on. @returns when the api ends the stream; @throws EndedByApi */
async function pump(upstream: AsyncGenerator<{ event: string; data: string }>, stream: EventStream): Promise<'silent'> {
  for await (const { event, data } of upstream) {
    if (event === 'ended') throw new EndedByApi();
    if (event === 'changed' && kindForm.test(data)) stream.send('changed', JSON.parse(data) as object);
  }
  return 'silent';
}
