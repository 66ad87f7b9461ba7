import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { allLabels, ClosedLabels, type KnownAtStart, type Labels } from './closed-labels.js';
import {
  type CounterName, counters, type DeclaredAtStart, type Figure, type GaugeName, gauges, type HistogramName, histograms, type LabelsOf, type ProcessName,
} from './figures.js';

type Args<Declared> = keyof LabelsOf<Declared> extends never ? [] : [labels: LabelsOf<Declared>];
/** What a gauge shows: one number, or one for each of its labels; nothing while nobody knows. */
export type Shown<Declared> = number | undefined | readonly (readonly [labels: LabelsOf<Declared>, value: number])[];

/** All but the one whose labels make too many. */
const beginningAtZero: ReadonlySet<string> = new Set<CounterName>([
  'naervaern_acts_total', 'naervaern_refusals_total', 'naervaern_key_unwraps_total', 'naervaern_sign_ins_total', 'naervaern_entries_abandoned_total',
  'naervaern_load_shed_total', 'naervaern_outbox_facts_total', 'naervaern_round_failures_total', 'naervaern_alarms_total', 'naervaern_log_unfit_total',
]);

/**
 * The figures of one process, for Prometheus. What may be counted, and under which labels, stands in figures.ts; nothing
 * here is about anybody. Reading them asks nobody: what the database knows is looked up beside, so that a scrape never
 * waits. It never throws.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly sets: Record<DeclaredAtStart, ReadonlySet<string>> = { route: new Set(), operation: new Set(), round: new Set() };
  private readonly counters = new Map<string, { counter: Counter; labels: ClosedLabels }>();
  private readonly histograms = new Map<string, { histogram: Histogram; labels: ClosedLabels }>();
  private readonly shown = new Map<string, () => Shown<Figure>>();

  /** @param isOn whether anybody may ask; otherwise nothing is counted */
  constructor(process: ProcessName, readonly isOn: boolean) {
    if (!isOn) return;
    const atStart = this.atStart;
    for (const [name, figure] of ownOf(counters, process)) {
      const labels = new ClosedLabels(figure, atStart);
      this.counters.set(name, { labels, counter: new Counter({ name, help: figure.help, labelNames: labels.names, registers: [this.registry] }) });
    }
    for (const [name, figure] of ownOf(histograms, process)) {
      const labels = new ClosedLabels(figure, atStart);
      const { help, buckets } = figure as Figure & { buckets: readonly number[] };
      this.histograms.set(name, { labels, histogram: new Histogram({ name, help, labelNames: labels.names, buckets: [...buckets], registers: [this.registry] }) });
    }
    for (const [name, figure] of ownOf(gauges, process)) this.gauge(name, figure);
  }

  /** The closed set of a label that is known now: the routes or acts of this very process. */
  declare(label: DeclaredAtStart, values: Iterable<string>): void {
    this.sets[label] = new Set(values);
  }

  count<Name extends CounterName>(name: Name, ...[labels]: Args<(typeof counters)[Name]>): void {
    this.add(name, 1, labels as Labels | undefined);
  }

  countMany<Name extends CounterName>(name: Name, number: number, ...[labels]: Args<(typeof counters)[Name]>): void {
    if (number > 0) this.add(name, number, labels as Labels | undefined);
  }

  observe<Name extends HistogramName>(name: Name, seconds: number, ...[labels]: Args<(typeof histograms)[Name]>): void {
    const known = this.histograms.get(name);
    known?.histogram.observe(known.labels.closed((labels ?? {}) as Labels), seconds);
  }

  /** Where a gauge's value comes from when somebody asks. It must be at hand: nobody waits for it. */
  show<Name extends GaugeName>(name: Name, read: () => Shown<(typeof gauges)[Name]>): void {
    this.shown.set(name, read as () => Shown<Figure>);
  }

  /** The same for a counter that somebody else keeps. */
  showTotal<Name extends CounterName>(name: Name, read: () => Shown<(typeof counters)[Name]>): void {
    this.shown.set(name, read as () => Shown<Figure>);
  }

  /** In the text format of Prometheus 0.0.4. */
  async text(): Promise<string> {
    for (const [name, { counter, labels }] of this.counters) {
      const read = this.shown.get(name);
      if (read !== undefined) counter.reset();
      if (beginningAtZero.has(name)) this.beginAtZero(name as CounterName);
      for (const [each, value] of listed(read?.())) counter.inc(labels.closed(each), value);
    }
    return await this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private add(name: CounterName, number: number, labels: Labels = {}): void {
    const known = this.counters.get(name);
    known?.counter.inc(known.labels.closed(labels), number);
  }

  /** A counter that is born with its first event shows no rise, and an alarm on its rise stays silent. */
  private beginAtZero(name: CounterName): void {
    const known = this.counters.get(name);
    if (known === undefined) return;
    for (const labels of allLabels(counters[name], this.atStart)) known.counter.inc(labels, 0);
  }

  private gauge(name: string, figure: Figure): void {
    const { shown } = this;
    const labels = new ClosedLabels(figure, this.atStart);
    const gauge = new Gauge({
      name,
      help: figure.help,
      labelNames: labels.names,
      registers: [],
      collect() {
        this.reset();
        // A gauge without labels begins at 0, which is not what "nobody knows" means.
        if (labels.names.length === 0) this.remove();
        for (const [each, value] of listed(shown.get(name)?.())) this.set(labels.closed(each), value);
      },
    });
    this.registry.registerMetric(gauge);
  }

  private get atStart(): KnownAtStart {
    return { route: () => this.sets.route, operation: () => this.sets.operation, round: () => this.sets.round };
  }
}

const ownOf = (figures: Readonly<Record<string, Figure>>, process: ProcessName): [string, Figure][] =>
  Object.entries(figures).filter(([, figure]) => figure.in.includes(process));

function listed(shown: Shown<Figure>): readonly (readonly [Labels, number])[] {
  if (shown === undefined) return [];
  return typeof shown === 'number' ? [[{}, shown]] : (shown as readonly (readonly [Labels, number])[]);
}
