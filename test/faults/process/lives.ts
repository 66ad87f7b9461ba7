import type { Step } from '#operation';
import type { WorkStep } from '#platform';

/** How one life of a process is to end: at a step, by its own hand, or from outside, wherever it is. */
export type Death<Where extends string = Step | WorkStep> = Where | 'outside';

export const doorSteps: readonly Step[] = ['connected', 'found', 'allowed', 'ran', 'viewed', 'closed', 'answering'];
export const workSteps: readonly WorkStep[] = ['facts-claimed', 'fact-told', 'fact-delivered', 'due-claimed', 'entries-closed', 'entries-committed'];

/** Every other life of an api ends at a step, each in turn. */
export const apiDeath = (life: number): Death<Step> => (life % 2 === 0 ? 'outside' : doorSteps[((life - 1) / 2) % doorSteps.length]!);

const workerDeaths: readonly Death[] = [...workSteps, 'outside', ...doorSteps, 'outside'];
export const workerDeath = (life: number): Death => workerDeaths[life % workerDeaths.length]!;

/** Which deaths were died, for the line that a spec tells. */
export class DeathCount {
  private readonly counts = new Map<string, number>();

  add(who: 'api' | 'worker', death: Death): void {
    const key = `${who} ${death}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  of(who: 'api' | 'worker', death: Death): number {
    return this.counts.get(`${who} ${death}`) ?? 0;
  }

  toString(): string {
    return [...this.counts].map(([key, count]) => `${key} ${count}`).join(', ');
  }
}
