import type { ContractDocument } from '../contract/verdict.js';
import type { Target } from '../every-route/targets.js';
import type { Amounts } from './amounts.js';
import type { ScanHouse } from './house/scan-house.js';
import type { Finding } from './judge/finding.js';

/** Everything that a part of the scan works with. */
export interface Scene {
  house: ScanHouse;
  /** The builds with holes. */
  planted: { api: string; web: string };
  /** A web as in production, for those who look at what stands in front of it; started when it is first asked for. */
  productionWeb(): Promise<string>;
  /** Requests of every route, each in a state in which it would do. */
  targets: readonly Target[];
  contract: ContractDocument;
  amounts: Amounts;
  seed: number;
  /** The project. */
  root: string;
  /** For what tools keep while they run. */
  folder: string;
}

/** What a part of the scan saw. */
export interface Seen {
  requests: number;
  findings: Omit<Finding, 'tool' | 'target'>[];
  doubts: string[];
  /** How the product answered, for whoever reads the table. */
  told?: string;
}

/** What a tool found of what was planted for it. */
export interface Control {
  requests: number;
  found: string[];
  missed: string[];
}

/** One tool on one target of the product, and the same tool on holes of the same kind. */
export interface Part {
  tool: string;
  target: string;
  look(scene: Scene): Promise<Seen>;
  /** Left out where another part of the same tool has its control already. */
  control?(scene: Scene): Promise<Control>;
}

export function controlOf(requests: number, expected: readonly string[], hasFound: (hole: string) => boolean): Control {
  return { requests, found: expected.filter(hasFound), missed: expected.filter((hole) => !hasFound(hole)) };
}
