import { growingWaits } from './waits.js';

const longestWaitMs = 30_000;
/** The server pings every 15 s. A line that died without a word is noticed by what does not come after the first. */
const longestSilenceMs = 40_000;

export interface Events {
  changed(kind: string): void;
  ended(): void;
  lost(): void;
  back(): void;
}

/**
 * Follows `/live` and goes on trying when the line is cut. A browser tries again by itself after some faults and never
 * after others, such as an answer of 503: so every try is made here.
 */
export class Stream {
  readonly #events: Events;
  readonly #waits = growingWaits(longestWaitMs);
  #source: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Events) {
    this.#events = events;
    this.#open();
  }

  /** Tries at once, if it is waiting to: there is a sign that the server can be reached. */
  hurry(): void {
    if (this.#retry !== undefined) this.#open();
  }

  close(): void {
    this.#source?.close();
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    this.#retry = undefined;
  }

  #open(): void {
    this.close();
    const source = new EventSource('/live');
    this.#source = source;
    this.#expectSound();
    source.addEventListener('open', () => {
      clearTimeout(this.#silence);
      this.#waits.reset();
      this.#events.back();
    });
    source.addEventListener('ping', () => this.#expectSound());
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      this.#events.changed((JSON.parse(data) as { kind: string }).kind);
    });
    source.addEventListener('ended', () => {
      this.close();
      this.#events.ended();
    });
    source.addEventListener('error', () => this.#cut());
  }

  #expectSound(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#cut(), longestSilenceMs);
  }

  #cut(): void {
    this.close();
    this.#events.lost();
    this.#retry = setTimeout(() => this.#open(), this.#waits.next());
  }
}
