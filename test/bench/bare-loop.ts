import type { Captured } from './captured.js';
import { runModule } from './child.js';
import type { Figures } from './figures.js';
import type { Varying } from './varying.js';

/** The captured statements without the api: what pgbench does, where there is no pgbench. */
export interface BareLoop {
  url: string;
  captured: Captured[];
  varying: Varying;
  clients: number;
  seconds: number;
  from: number;
}

export const runBareLoop = (loop: BareLoop): Promise<Figures> => runModule<Figures>('test/bench/bare-loop-main', loop);
