import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ProcessName } from '../metrics/figures.js';
import type { SpanFacts } from './span-facts.js';
import type { OpenSpan, SpanSender, SpanSort } from './span-sender.js';
import { traceParentHeader, type TraceParent } from './trace-parent.js';

/**
 * Spans of what a process does, for a receiver of OpenTelemetry; off unless it is asked for, and then nothing of it is
 * loaded. Spans carry names of operations, patterns of routes, outcomes and times, and nothing about anybody.
 */
@Injectable()
export class Traces implements OnApplicationShutdown {
  private readonly current = new AsyncLocalStorage<OpenSpan>();

  private constructor(private readonly sender?: SpanSender) {}

  static readonly off = new Traces();

  /** Sends from now on. A receiver that is away makes no difference to anything. */
  static async to(url: string, process: ProcessName): Promise<Traces> {
    const loaded = await import('./span-sender.js');
    return new Traces(new loaded.SpanSender(process, url));
  }

  get isOn(): boolean {
    return this.sender !== undefined;
  }

  /** A span that lasts until its `end` is called; work that is begun by `run` belongs under it. Undefined when traces are off. */
  begin(sort: SpanSort, name: string, facts: SpanFacts, parent?: TraceParent): { span: OpenSpan; run: <Value>(work: () => Value) => Value } | undefined {
    const span = this.sender?.begin(sort, name, facts, parent ?? this.current.getStore());
    return span && { span, run: (work) => this.current.run(span, work) };
  }

  /** A step of what is being done now. */
  step(name: string): void {
    this.current.getStore()?.step(name);
  }

  /** For a client of the api: a span for each question, and its name in the header, so that the api's spans stand under it. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const asked = this.begin('asked', 'api', { method: request.method });
    if (asked === undefined) return await fetch(request);
    const { span, run } = asked;
    try {
      request.headers.set('traceparent', traceParentHeader(span));
      const response = await run(() => fetch(request));
      span.add({ status: response.status });
      span.end(response.status >= 500);
      return response;
    } catch (error) {
      span.end(true);
      throw error;
    }
  };

  async onApplicationShutdown(): Promise<void> {
    await this.sender?.stop();
  }
}
