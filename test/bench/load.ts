import { runModule } from './child.js';
import type { Figures } from './figures.js';

/** What the load generator is to ask, over and over. */
export interface Load {
  url: string;
  token?: string;
  clients: number;
  /** Measured time; a tenth as much goes before it. */
  seconds: number;
  /** Taken in turn. `{id}` in a path, and each `{id}`, `{part}` in a body, becomes a new id of its own. */
  requests: { method: 'GET' | 'PUT'; path: string; body?: string }[];
}

/** Asks from a process of its own, so that making requests does not take from what answers them. */
export const runLoad = (load: Load): Promise<Figures> => runModule<Figures>('test/bench/load-main', load);
