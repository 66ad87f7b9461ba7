/** How much it matters; `medium` and `high` on the product fail a run. */
export type Level = 'high' | 'medium' | 'low' | 'note';

/** Something that a tool says of what it was pointed at. */
export interface Finding {
  tool: string;
  /** `api`, `web`, `tls`, … */
  target: string;
  /** The kind, as the tool or its reader names it; what an answer in accepted.ts speaks of. */
  what: string;
  where: string;
  level: Level;
}

/** One tool on one target, from start to end. */
export interface ToolRun {
  tool: string;
  version: string;
  target: string;
  requests: number;
  seconds: number;
  findings: Finding[];
  /** Why what was found, or not found, proves nothing: it ended early, it was not signed in, it looked at too little. */
  doubts: string[];
}
