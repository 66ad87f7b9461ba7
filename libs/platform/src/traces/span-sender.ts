import { setTimeout as pause } from 'node:timers/promises';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, type IdGenerator, RandomIdGenerator, TracerProvider } from '@opentelemetry/sdk-trace';
import { looksLikeCpr } from '../log/field.js';
import type { ProcessName } from '../metrics/figures.js';
import { attributesOf, type SpanFacts } from './span-facts.js';
import type { TraceParent } from './trace-parent.js';

const kinds = { served: SpanKind.SERVER, asked: SpanKind.CLIENT, within: SpanKind.INTERNAL } as const;
export type SpanSort = keyof typeof kinds;

/** How long the end of a process waits for a receiver, in milliseconds. */
const farewell = 1_000;

/** A span that has begun. */
export interface OpenSpan extends TraceParent {
  add(facts: SpanFacts): void;
  step(name: string): void;
  /** @param isFault whether it is marked as an error */
  end(isFault?: boolean): void;
}

/**
 * Sends spans to a receiver by OTLP over HTTP, in batches and beside the work: a receiver that is slow or away costs the
 * spans and nothing else. This module alone loads OpenTelemetry, and is loaded only when traces are on.
 */
export class SpanSender {
  private readonly provider: TracerProvider;

  constructor(process: ProcessName, url: string) {
    const exporter = new OTLPTraceExporter({ url, timeoutMillis: 5_000, concurrencyLimit: 2 });
    this.provider = new TracerProvider({
      // Name of the process alone: what the machine is called is nobody's fact.
      resource: resourceFromAttributes({ 'service.name': `naervaern-${process}` }),
      sampler: new AlwaysOnSampler(),
      idGenerator: innocentIds(),
      spanProcessors: [new BatchSpanProcessor({ exporter, maxQueueSize: 2_048, maxExportBatchSize: 256, scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 })],
    });
  }

  begin(sort: SpanSort, name: string, facts: SpanFacts, parent: TraceParent | undefined): OpenSpan {
    const under = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parent, traceFlags: TraceFlags.SAMPLED, isRemote: true });
    const span = this.provider.getTracer('naervaern').startSpan(name, { kind: kinds[sort], attributes: attributesOf(facts) }, under);
    return opened(span);
  }

  /** Sends what is left, and does not wait long for it. */
  async stop(): Promise<void> {
    await Promise.race([this.provider.shutdown().catch(() => undefined), pause(farewell, undefined, { ref: false })]);
  }
}

function opened(span: Span): OpenSpan {
  const { traceId, spanId } = span.spanContext();
  return {
    traceId,
    spanId,
    add: (facts) => void span.setAttributes(attributesOf(facts)),
    step: (name) => void span.addEvent(name),
    end: (isFault = false) => {
      if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

/** Random ids that nobody could take for a CPR number. */
function innocentIds(): IdGenerator {
  const random = new RandomIdGenerator();
  const drawn = (draw: () => string): string => {
    const id = draw();
    return looksLikeCpr(id) ? drawn(draw) : id;
  };
  return { generateTraceId: () => drawn(() => random.generateTraceId()), generateSpanId: () => drawn(() => random.generateSpanId()) };
}
