import { looksLikeCpr, methodField, oneOf, operationField, routeField, statusField } from '../log/field.js';
import { actOutcomes } from '../metrics/figures.js';

const fields = {
  operation: operationField,
  outcome: oneOf(actOutcomes),
  route: routeField,
  method: methodField,
  status: statusField,
};

/** What a span may say: the same kinds of words as the log, and nothing about anybody. */
export type SpanFacts = { [Name in keyof typeof fields]?: (typeof fields)[Name] extends { fits(value: unknown): value is infer Value } ? Value : never };

/** Under OpenTelemetry's own names where it has them. */
const attributeNames: Readonly<Record<keyof SpanFacts, string>> = {
  operation: 'naervaern.operation',
  outcome: 'naervaern.outcome',
  route: 'http.route',
  method: 'http.request.method',
  status: 'http.response.status_code',
};

/** Facts as attributes; what does not have its form is `unfit`, and what is not declared is left out. */
export function attributesOf(facts: SpanFacts): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  for (const name of Object.keys(fields) as (keyof SpanFacts)[]) {
    const value: unknown = facts[name];
    if (value === undefined) continue;
    attributes[attributeNames[name]] = fields[name].fits(value) && !(typeof value === 'string' && looksLikeCpr(value)) ? value : 'unfit';
  }
  return attributes;
}
