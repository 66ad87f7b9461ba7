import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type EventStream, Log, Metrics, type WebConfiguration } from '#platform';
import { PersonStanding } from '../person/person-standing.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/sessions.js';
import { FreshTokens, NoMoreTokens } from '../sign-in/fresh-tokens.js';
import { WEB_CONFIGURATION } from '../web-configuration.js';
import { EndedByApi, Feed } from './feed.js';
import { UpstreamRefused } from './upstream.js';

/** How often the sessions behind open streams are looked at: one that has ended is over everywhere within this. */
const watchMilliseconds = 1_000;
const pingEveryWatches = 15;

/** The live lines of this process, by session. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly feeds = new Map<string, Feed>();
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  constructor(
    @Inject(WEB_CONFIGURATION) private readonly configuration: WebConfiguration,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(FreshTokens) private readonly tokens: FreshTokens,
    @Inject(PersonStanding) private readonly standing: PersonStanding,
    @Inject(Log) private readonly log: Log,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.show('naervaern_live_streams', () => [...this.feeds.values()].reduce((sum, { open }) => sum + open.size, 0));
  }

  /** Follows on behalf of a session until the browser goes, the session ends, or the api falls silent. */
  async follow(session: Session, stream: EventStream): Promise<void> {
    const feed = this.feeds.get(session.id) ?? this.begin(session);
    feed.add(stream);
    await stream.ended;
  }

  onApplicationBootstrap(): void {
    this.watching = this.watch(this.stopping.signal);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    for (const feed of this.feeds.values()) feed.end();
    await this.watching;
  }

  private begin(session: Session): Feed {
    const feed = new Feed(session, { apiUrl: this.configuration.apiUrl, tokens: this.tokens });
    this.feeds.set(session.id, feed);
    void this.run(session, feed);
    return feed;
  }

  /** Whatever ends the feed, its streams end with it: the browser tries again by itself, and is answered what is the matter. */
  private async run(session: Session, feed: Feed): Promise<void> {
    let word: 'ended' | undefined;
    try {
      await feed.run();
    } catch (error) {
      word = await this.isOver(session, error).catch(() => undefined);
    }
    if (this.feeds.get(session.id) === feed) this.feeds.delete(session.id);
    feed.end(word);
  }

  /** A feed that could not go on: because the person may not, or because the api is away. Only the api itself can say which. */
  private async isOver(session: Session, error: unknown): Promise<'ended' | undefined> {
    const isDoubtful = error instanceof UpstreamRefused && (error.status === 401 || error.status === 403);
    const isOver = error instanceof NoMoreTokens || error instanceof EndedByApi || (isDoubtful && (await this.standing.isLost(session, { code: 'not-allowed' })));
    if (isOver) {
      await this.standing.end(session);
      return 'ended';
    }
    if (!(error instanceof UpstreamRefused)) this.log.fault('live-line-cut', error);
    return undefined;
  }

  private async watch(signal: AbortSignal): Promise<void> {
    for (let watches = 1; !signal.aborted; watches++) {
      await pause(watchMilliseconds, undefined, { signal }).catch(() => undefined);
      if (this.feeds.size > 0) await this.endThoseOver().catch((error: unknown) => this.log.fault('live-watch-failed', error));
      if (watches % pingEveryWatches === 0) this.pingAll();
    }
  }

  private async endThoseOver(): Promise<void> {
    const running = await this.sessions.runningAmong([...this.feeds.keys()]);
    for (const [id, feed] of this.feeds) {
      const session = running.get(id);
      if (session?.isHidden === false) continue;
      this.feeds.delete(id);
      // A hidden screen gets no news, and its pages are on their way to where one comes back.
      feed.end(session === undefined ? 'ended' : undefined);
    }
  }

  private pingAll(): void {
    for (const { open } of this.feeds.values()) for (const stream of open) stream.send('ping', {});
  }
}
