/** What a run of some seconds with some clients gave. */
export interface Figures {
  clients: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  errors: number;
  /** Done in all, what was not measured included: for processor time per act. */
  acts: number;
}

/** @param latencies in milliseconds, of the answers counted */
export function figuresOf(clients: number, latencies: number[], seconds: number, errors: number, acts = latencies.length): Figures {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { clients, perSecond: sorted.length / seconds, p50: at(0.5), p99: at(0.99), errors, acts };
}
