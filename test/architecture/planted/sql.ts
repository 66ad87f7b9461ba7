import { plant } from './plant.js';

const inCases = 'libs/cases/src/planted.ts';
const inStore = 'libs/cases/src/planted.store.ts';

export const plantedInSql = [
  ...plant('sql-lives-in-stores', inCases, {
    'select … from': `export const x = 'select id from cases.case_file';`,
    'SELECT … FROM over several lines': 'export const x = `\n  SELECT id,\n    state\n  FROM cases.case_file`;',
    'with … select': `export const x = 'with a as (select 1 from b) select * from a';`,
    'insert into': `export const x = 'insert into cases.case_file values ($1)';`,
    'update … set': `export const x = 'update cases.case_file set state = $1';`,
    'delete from': `export const x = 'delete from cases.case_file';`,
    'merge into': `export const x = 'merge into cases.case_file using y on true when matched then do nothing';`,
    'a function call': `export const x = 'select audit.open($1)';`,
    'a change of role': `export const x = 'set local role api_case';`,
    'a table': `export const x = 'create table cases.note (id uuid)';`,
    'a right': `export const x = 'grant select on cases.case_file to api';`,
    'a sum of halves': `export const x = 'select id ' + 'from cases.case_file';`,
    'a tagged template': 'export const x = sql`select id from cases.case_file`;',
    'a part of a larger call': `export const x = () => run({ text: \`select id from cases.case_file\` });`,
  }),
  ...plant('sql-lives-in-stores', 'libs/cases/src/domain/planted.ts', { 'in a rule': `export const x = 'delete from cases.case_file';` }),
  ...plant('sql-lives-in-stores', 'libs/identity/src/planted.ts', { 'in identity, outside a store': `export const x = 'select id from identity.staff';` }),
  ...plant('sql-lives-in-stores', 'apps/api/src/planted.ts', { 'in an app': `export const x = 'select id from cases.case_file';` }),
  ...plant('sql-lives-in-stores', 'libs/cases/src/planted.spec.ts', { 'in a spec': `export const x = 'select id from cases.case_file';` }),

  ...plant('sql-is-fixed-text', inStore, {
    'a template': 'export const x = (id: string) => `select id from cases.case_file where id = ${id}`;',
    'a template over a table': 'export const x = (table: string) => `delete from ${table}`;',
    'a template that sets a column': 'export const x = (column: string) => `update cases.case_file set ${column} = $1`;',
    'a tagged template': 'export const x = (id: string) => sql`select id from cases.case_file where id = ${id}`;',
    'a sum': `export const x = (id: string) => 'select id from cases.case_file where id = ' + id;`,
    'a sum of a sum': `export const x = (id: string) => 'select id ' + ('from cases.case_file where id = ' + id) + ' limit 1';`,
    'a mark without a reason': 'export const x = (id: string) => `select id from cases.case_file where id = ${id} -- fixed text:`;',
    'a mark outside the statement': '// -- fixed text: no\nexport const x = (id: string) => `select id from t where id = ${id}`;',
    'a mark that somebody passes in': 'export const x = (id: string) => `select id from t where id = ${id} ${"--"} fixed ${id}`;',
  }),
  ...plant('sql-is-fixed-text', 'db/planted.ts', { 'in a migration': 'export const x = (role: string) => `grant select on t to ${role}`;' }),
  ...plant('sql-is-fixed-text', 'test/planted.ts', { 'in a test': 'export const x = (id: string) => `select 1 from t where id = ${id}`;' }),
  ...plant('sql-is-fixed-text', 'libs/audit/src/planted.ts', { 'in audit': 'export const x = (id: string) => `select audit.open(${id})`;' }),

  ...plant('sql-files-live-in-db', 'libs/cases/src/planted.sql', { 'in a library': 'select 1;' }),
  ...plant('sql-files-live-in-db', 'apps/api/src/planted.sql', { 'in an app': 'select 1;' }),
];
