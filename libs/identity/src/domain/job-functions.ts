import type { BilingualText, Role } from '#kernel';

/** How a privilege can be narrowed by whoever hands it out. Any other kind of constraint takes the right away. */
export const constraintTypes = {
  /** To one unit of the organisation: its uuid. */
  unit: 'https://naervaern.dk/constraints/unit/1',
} as const;
export type ConstraintType = (typeof constraintTypes)[keyof typeof constraintTypes];

/** One job function as an authority's own rights system hands it out, and what it is here. */
export interface JobFunction {
  /** What stands as `privilege` in a token. */
  uri: string;
  role: Role;
  /** By what it may be narrowed. */
  constraints: readonly ConstraintType[];
  /** What it is for, in the words of an administrator. */
  meaning: BilingualText;
}

const uriOf = (jobFunction: string): string => `https://naervaern.dk/roles/jobrole/${jobFunction}/1`;
const { unit } = constraintTypes;

/**
 * The one table from job function to role. What a rights system asserts and is not here gives nothing, and what is here
 * gives a right only together with an assignment (docs/how-to/administer-staff.md). A changed meaning gets a new number
 * at the end of its URI, never an old one.
 */
export const jobFunctions: readonly JobFunction[] = [
  {
    uri: uriOf('police-officer'),
    role: 'police_officer',
    constraints: [unit],
    meaning: { da: 'Registrerer sager og sender henvisninger', en: 'Records cases and sends referrals' },
  },
  {
    uri: uriOf('police-coordinator'),
    role: 'police_coordinator',
    constraints: [unit],
    meaning: { da: 'Koordinerer politiets henvisninger', en: 'Coordinates the referrals of the police' },
  },
  {
    uri: uriOf('child-intake'),
    role: 'child_intake',
    constraints: [unit],
    meaning: { da: 'Modtager underretninger om børn', en: 'Receives notifications about children' },
  },
  {
    uri: uriOf('adult-coordinator'),
    role: 'adult_coordinator',
    constraints: [unit],
    meaning: { da: 'Modtager henvisninger af voksne', en: 'Receives referrals of adults' },
  },
  {
    uri: uriOf('duty-officer'),
    role: 'duty_officer',
    constraints: [unit],
    meaning: { da: 'Tager imod uden for åbningstid', en: 'Receives out of hours' },
  },
  // Control is of a whole organisation: narrowed to one unit it would look like control and be none.
  {
    uri: uriOf('auditor'),
    role: 'auditor',
    constraints: [],
    meaning: { da: 'Kontrollerer opslag i loggen, ser intet indhold', en: 'Reviews accesses in the log, sees no content' },
  },
  {
    uri: uriOf('administrator'),
    role: 'administrator',
    constraints: [],
    meaning: { da: 'Giver medarbejdere roller, ser ingen sager', en: 'Gives staff their roles, sees no cases' },
  },
];

/** What is asserted of a person at one organisation, as we read it. */
export interface Privilege {
  /** Eight digits. */
  cvrNumber: string;
  role: Role;
  /** The only unit that it holds in, when it was narrowed to one. */
  unitId: string | null;
}

export interface Constraint {
  type: string;
  value: string;
}

const byUri: ReadonlyMap<string, JobFunction> = new Map(jobFunctions.map((jobFunction) => [jobFunction.uri, jobFunction]));

/** The job function of a role, for whoever makes tokens. */
export function jobFunctionOf(role: Role): JobFunction {
  return jobFunctions.find((jobFunction) => jobFunction.role === role)!;
}

/**
 * What a job function, narrowed by these constraints, is here; undefined when it is no right: a job function that is
 * not in the table, a constraint that it does not take, or two of one kind, which could only be meant as less.
 */
export function roleAsserted(privilege: string, constraints: readonly Constraint[]): Omit<Privilege, 'cvrNumber'> | undefined {
  const known = byUri.get(privilege);
  if (known === undefined) return undefined;
  if (!constraints.every(({ type }) => (known.constraints as readonly string[]).includes(type))) return undefined;
  const units = constraints.filter(({ type }) => type === unit);
  if (units.length > 1) return undefined;
  return { role: known.role, unitId: units[0]?.value ?? null };
}
