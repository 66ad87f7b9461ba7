import type { Client } from 'pg';
import { columns, constraints, indexes, relations, relationGrants } from './relation-queries.js';
import { comments, defaultPrivileges, functions, memberships, otherThings, policies, roles, schemas, triggers } from './other-queries.js';

/** Something with a text of its own that belongs to a schema, and mostly to a relation in it. */
export interface Piece {
  schema: string;
  /** The relation or function; empty for what belongs to the schema as a whole. */
  name: string;
  text: string;
}

export interface Relation extends Piece {
  kind: 'table' | 'view';
}

/** The catalogue as far as it is ours, each list in an order that depends on names alone. */
export interface Catalogue {
  roles: string[];
  memberships: string[];
  defaultPrivileges: string[];
  schemas: Piece[];
  relations: Relation[];
  columns: Piece[];
  constraints: Piece[];
  indexes: Piece[];
  policies: Piece[];
  triggers: Piece[];
  functions: Piece[];
  grants: Piece[];
  comments: Piece[];
  /** Types, sequences and the like, which have no drawing yet: named, so that none is overlooked. */
  others: Piece[];
}

/** @param client an administrator's; its search path is emptied so that every name comes with its schema */
export async function readCatalogue(client: Client): Promise<Catalogue> {
  await client.query(`set search_path = ''`);
  const ask = async <Row>(sql: string): Promise<Row[]> => (await client.query<Row & object>(sql)).rows as Row[];
  const texts = async (sql: string) => (await ask<{ text: string }>(sql)).map(({ text }) => text);
  return {
    roles: await texts(roles),
    memberships: await texts(memberships),
    defaultPrivileges: await texts(defaultPrivileges),
    schemas: await ask(schemas),
    relations: await ask(relations),
    columns: await ask(columns),
    constraints: await ask(constraints),
    indexes: await ask(indexes),
    policies: await ask(policies),
    triggers: await ask(triggers),
    functions: await ask(functions),
    grants: await ask(relationGrants),
    comments: await ask(comments),
    others: await ask(otherThings),
  };
}
