import type { Exchange } from './exchange.js';
import { type Schema, SchemaCheck } from './schema-check.js';

interface Response {
  $ref?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Response>;
}

/** As much of the OpenAPI document as is judged here. */
export interface ContractDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

export interface Verdict {
  /** What an answer, or a body that was accepted, has and the contract does not, or the other way round. */
  complaints: string[];
  /** Successes that the contract promises and nobody saw, as `readPart 200`. */
  unvisited: string[];
  /** Properties of answers that no answer had, as `Schema.property`. */
  unseen: string[];
}

/** Every operation with its method and path. */
export function operationsOf({ paths }: ContractDocument): { method: string; path: string; operation: Operation }[] {
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ method, path, operation })));
}

/** What in the contract is not as the house writes contracts. */
export function oddities(contract: ContractDocument): string[] {
  const operations = operationsOf(contract).map(({ operation }) => operation);
  const names = operations.map(({ operationId }) => operationId);
  return [
    ...names.filter((name) => !/^[a-z]+([A-Z][a-z]+)+$/.test(name)).map((name) => `${name}: no name of verb and noun`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name}: the name of two operations`),
    ...operations.filter((operation) => !answersOneShape(operation)).map(({ operationId }) => `${operationId}: answers neither 200 with one shape that has a name nor a stream`),
    ...Object.entries(contract.components.schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).filter(([, property]) => holdsNamelessCodes(property)).map(([property]) => `${name}.${property}: codes without a name, and so without a type for clients`)),
  ];
}

function answersOneShape({ responses }: Operation): boolean {
  const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
  const { 'application/json': shape, 'text/event-stream': stream } = responses['200']?.content ?? {};
  return successes.join() === '200' && (shape?.schema?.$ref !== undefined || stream !== undefined);
}

const holdsNamelessCodes = (property: Schema): boolean => [property.enum, property.items?.enum].some((codes) => codes !== undefined && codes.length > 1);

/** Holds what was heard against the contract. */
export function judge(contract: ContractDocument, heard: readonly Exchange[]): Verdict {
  const check = new SchemaCheck(contract.components.schemas);
  const visited = new Set<string>();
  const complaints = heard.flatMap(({ method, path, body, answer }) => {
    const operation = operationAt(contract, method, path);
    if (operation === undefined) return [`${method} ${path}: not in the contract`];
    const { operationId } = operation;
    visited.add(`${operationId} ${answer.status}`);
    const said = complaintsAboutAnswer(contract, check, operation, answer);
    const asked = answer.status === 200 && operation.requestBody !== undefined ? check.complaints(schemaIn(operation.requestBody), body) : [];
    return [...said.map((words) => `${operationId} answers ${answer.status}: ${words}`), ...asked.map((words) => `${operationId} took: ${words}`)];
  });
  const promised = operationsOf(contract).flatMap(({ operation: { operationId, responses } }) =>
    Object.keys(responses).filter((status) => status.startsWith('2')).map((status) => `${operationId} ${status}`));
  return {
    complaints: [...new Set(complaints)],
    unvisited: promised.filter((success) => !visited.has(success)),
    unseen: propertiesAnswered(contract).filter((property) => !check.seen.has(property)),
  };
}

/** A path of the contract with names fits a path with values; one without names goes first (`/cases/look-up`). */
function operationAt({ paths }: ContractDocument, method: string, path: string): Operation | undefined {
  const fitting = Object.keys(paths).filter((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));
  const exact = fitting.filter((pattern) => !pattern.includes('{'));
  return [...exact, ...fitting].map((pattern) => paths[pattern]?.[method]).find((operation) => operation !== undefined);
}

function complaintsAboutAnswer(contract: ContractDocument, check: SchemaCheck, operation: Operation, { status, headers, body, text }: Exchange['answer']): string[] {
  const response = resolved(contract, operation.responses[status]);
  if (response === undefined) return ['the contract does not tell of that status'];
  const missing = Object.keys(response.headers ?? {}).filter((name) => !headers.has(name));
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const schema = response.content?.[type]?.schema;
  return [
    ...missing.map((name) => `the header ${name} is missing`),
    ...(schema === undefined ? [`the contract shows no shape for ${type}`] : check.complaints(schema, type.endsWith('json') ? body : text)),
  ];
}

const resolved = ({ components }: ContractDocument, response: Response | undefined): Response | undefined =>
  response?.$ref === undefined ? response : components.responses[response.$ref.replace('#/components/responses/', '')];

const schemaIn = ({ content }: { content: Record<string, { schema: Schema }> }): Schema => content['application/json']!.schema;

/** Every property of every shape that an answer can show. */
function propertiesAnswered(contract: ContractDocument): string[] {
  const { schemas } = contract.components;
  const names = new Set<string>();
  const visit = (schema: Schema | undefined): void => {
    const named = schema?.$ref?.replace('#/components/schemas/', '');
    if (named !== undefined && !names.has(named)) {
      names.add(named);
      visit(schemas[named]);
    }
    for (const inner of [...(schema?.allOf ?? []), ...(schema?.oneOf ?? []), ...Object.values(schema?.properties ?? {}), schema?.items]) if (inner !== undefined) visit(inner);
  };
  for (const { operation } of operationsOf(contract)) {
    for (const response of Object.values(operation.responses)) Object.values(resolved(contract, response)?.content ?? {}).forEach(({ schema }) => visit(schema));
  }
  return [...names].flatMap((name) => Object.keys(schemas[name]?.properties ?? {}).map((property) => `${name}.${property}`));
}
