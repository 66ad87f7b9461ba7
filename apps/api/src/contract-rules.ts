import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { actingForHeader, withoutSignInInContract } from '#identity';
import { ProblemAnswer } from '#platform';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Components = NonNullable<OpenAPIObject['components']>;

/** What the rules below ask of an operation. */
interface Asked {
  /** Somebody must show who they are: a person, or the web for them. */
  isSignedIn: boolean;
  /** A person acts, for a unit. */
  isPersonal: boolean;
  /** It is about one thing, whose id stands in the address. */
  isAboutOne: boolean;
  isChange: boolean;
  hasBody: boolean;
}

interface Refusing {
  status: number;
  name: string;
  description: string;
  occurs(asked: Asked): boolean;
  headers?: string[];
}

/**
 * How the house says no, told once for all operations (design 5): where each status can occur, and what it means. What
 * an operation declares itself stands beside it.
 */
const refusing: readonly Refusing[] = [
  { status: 400, name: 'InvalidInput', description: 'A field cannot be used, or it is not clear for which unit the actor acts.', occurs: ({ isSignedIn }) => isSignedIn },
  { status: 401, name: 'NotSignedIn', description: 'No token, or none that holds.', occurs: ({ isSignedIn }) => isSignedIn, headers: ['WWW-Authenticate'] },
  { status: 403, name: 'NotAllowed', description: 'Not with this role, or not at this level of assurance.', occurs: ({ isPersonal }) => isPersonal },
  { status: 404, name: 'NotFound', description: 'Not there, or not theirs: the same answer.', occurs: ({ isAboutOne }) => isAboutOne },
  { status: 409, name: 'Conflict', description: 'Somebody or something came first.', occurs: ({ isAboutOne }) => isAboutOne },
  { status: 413, name: 'TooLarge', description: 'The body is larger than 256 KiB.', occurs: ({ hasBody }) => hasBody },
  { status: 422, name: 'NotPossibleSo', description: 'Understood, and not possible as it is.', occurs: ({ isAboutOne, isChange }) => isAboutOne && isChange },
  { status: 500, name: 'Fault', description: 'A fault of ours. Nothing was stored.', occurs: () => true },
  { status: 503, name: 'Unavailable', description: 'The log, the database or the sign-in service does not answer, or there is too much to do (`busy`). Nothing was acknowledged; sending the same again is safe.', occurs: ({ isSignedIn }) => isSignedIn, headers: ['Retry-After'] },
];

const correlationHeader = 'Naervaern-Correlation-Id';

const headers: Components['headers'] = {
  [correlationHeader]: { description: 'Names the request in our log.', required: true, schema: { type: 'string', format: 'uuid' } },
  'Retry-After': { description: 'Seconds.', required: true, schema: { type: 'integer', minimum: 1 } },
  'WWW-Authenticate': { required: true, schema: { type: 'string' } },
};

const actingFor = {
  name: actingForHeader,
  in: 'header',
  required: false,
  description: 'The unit for which the actor acts. Needed by those who work in several.',
  schema: { type: 'string', format: 'uuid' },
} as const;

/**
 * The document with what no route says for itself: problem documents, headers, who need not sign in, and that ids in
 * addresses are UUIDs.
 */
export function withHouseRules(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of ['get', 'put', 'post', 'delete', 'patch'] as const) {
      const operation = item[method];
      if (operation !== undefined) item[method] = completed(operation, method !== 'get');
    }
  }
  const responses = Object.fromEntries(refusing.map((one) => [one.name, responseOf(one)]));
  return { ...document, components: { ...document.components, headers, parameters: { ActingFor: actingFor }, responses } };
}

function completed(operation: Operation, isChange: boolean): Operation {
  const isInAddress = (parameter: object): boolean => 'in' in parameter && parameter.in === 'path';
  const parameters = (operation.parameters ?? []).map((parameter) =>
    isInAddress(parameter) ? { ...parameter, schema: { type: 'string', format: 'uuid' } } : parameter,
  );
  const isSignedIn = !(withoutSignInInContract in operation);
  const isPersonal = isSignedIn && (operation.security?.every((needed) => 'bearer' in needed) ?? true);
  const asked = { isSignedIn, isPersonal, isAboutOne: parameters.some(isInAddress), isChange, hasBody: operation.requestBody !== undefined };
  const own = Object.entries(operation.responses).map(([status, response]) => [status, { ...response, headers: { [correlationHeader]: headerNamed(correlationHeader) } }]);
  const refusals = refusing.filter(({ occurs }) => occurs(asked)).map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]);
  return {
    ...operation,
    ...(isSignedIn ? {} : { security: [] }),
    parameters: isPersonal ? [...parameters, { $ref: '#/components/parameters/ActingFor' }] : parameters,
    responses: Object.fromEntries([...refusals, ...own]),
  };
}

const headerNamed = (name: string) => ({ $ref: `#/components/headers/${name}` });

function responseOf({ description, headers: more = [] }: Refusing) {
  return {
    description,
    headers: Object.fromEntries([correlationHeader, ...more].map((name) => [name, headerNamed(name)])),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
  };
}
