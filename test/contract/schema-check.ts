/** As much of an OpenAPI 3.0 schema as our contract is written in. */
export interface Schema {
  description?: string;
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  nullable?: boolean;
  type?: string;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
}

const judged = new Set([
  '$ref', 'allOf', 'oneOf', 'nullable', 'type', 'enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'items', 'minItems',
  'maxItems', 'properties', 'required',
]);
const forReaders = new Set(['description', 'example', 'default']);

const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/**
 * Checks values against schemas of one document. Stricter than OpenAPI: a property that the schema does not name is
 * wrong, and so is a keyword that nothing here judges.
 */
export class SchemaCheck {
  /** Every property that a checked value had, as `Schema.property`. */
  readonly seen = new Set<string>();

  constructor(private readonly schemas: Readonly<Record<string, Schema>>) {}

  /** What is wrong with the value, each with its path; nothing when it fits. */
  complaints(schema: Schema, value: unknown, at = '$', name = ''): string[] {
    const unknown = Object.keys(schema).filter((keyword) => !judged.has(keyword) && !forReaders.has(keyword));
    if (unknown.length > 0) return [`${at}: nobody judges ${unknown.join(', ')}`];
    if (value === null && schema.nullable === true) return [];
    if (schema.$ref !== undefined) {
      const named = schema.$ref.replace('#/components/schemas/', '');
      const found = this.schemas[named];
      return found === undefined ? [`${at}: ${schema.$ref} leads nowhere`] : this.complaints(found, value, at, named);
    }
    if (schema.oneOf !== undefined) {
      const fitting = schema.oneOf.filter((one) => this.complaints(one, value, at, name).length === 0);
      return fitting.length === 1 ? [] : [`${at}: fits ${fitting.length} of ${schema.oneOf.length} shapes`];
    }
    // Each alone would forbid what the other names.
    if ((schema.allOf?.length ?? 0) > 1) return [`${at}: several shapes at once are not for this contract`];
    if (schema.allOf !== undefined) return this.complaints(schema.allOf[0]!, value, at, name);
    if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at}: is none of its codes`];
    return this.ofType(schema, value, at, name);
  }

  private ofType(schema: Schema, value: unknown, at: string, name: string): string[] {
    switch (schema.type) {
      case 'string':
        return typeof value === 'string' ? wrongIn(at, textFaults(schema, value)) : [`${at}: is no text`];
      case 'integer':
      case 'number':
        if (typeof value !== 'number' || (schema.type === 'integer' && !Number.isInteger(value))) return [`${at}: is no ${schema.type}`];
        return wrongIn(at, { 'is out of range': !isWithin(value, schema.minimum, schema.maximum) });
      case 'boolean':
        return typeof value === 'boolean' ? [] : [`${at}: is neither true nor false`];
      case 'array':
        if (!Array.isArray(value)) return [`${at}: is no list`];
        return [
          ...wrongIn(at, { 'has too few or too many': !isWithin(value.length, schema.minItems, schema.maxItems) }),
          ...value.flatMap((item, index) => this.complaints(schema.items ?? {}, item, `${at}[${index}]`)),
        ];
      case 'object':
        return this.ofObject(schema, value, at, name);
      default:
        return [`${at}: the contract names no type`];
    }
  }

  private ofObject({ properties = {}, required = [] }: Schema, value: unknown, at: string, name: string): string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: is no object`];
    const missing = required.filter((property) => !(property in value)).map((property) => `${at}.${property}: is missing`);
    const inner = Object.entries(value).flatMap(([property, each]) => {
      const schema = Object.hasOwn(properties, property) ? properties[property] : undefined;
      if (schema === undefined) return [`${at}.${property}: the contract does not tell of it`];
      this.seen.add(`${name}.${property}`);
      return this.complaints(schema, each, `${at}.${property}`);
    });
    return [...missing, ...inner];
  }
}

const isWithin = (value: number, least = -Infinity, most = Infinity): boolean => value >= least && value <= most;

function textFaults({ format, pattern, minLength, maxLength }: Schema, value: string): Record<string, boolean> {
  const shape = format === undefined ? undefined : formats[format];
  return {
    [`is of a format that nobody judges: ${format}`]: format !== undefined && shape === undefined,
    [`is no ${format}`]: shape !== undefined && !(shape.test(value) && (format === 'uuid' || !Number.isNaN(Date.parse(value)))),
    'does not fit its pattern': pattern !== undefined && !new RegExp(pattern).test(value),
    'is too short or too long': !isWithin(value.length, minLength, maxLength),
  };
}

const wrongIn = (at: string, faults: Record<string, boolean>): string[] => Object.keys(faults).filter((fault) => faults[fault]).map((fault) => `${at}: ${fault}`);
