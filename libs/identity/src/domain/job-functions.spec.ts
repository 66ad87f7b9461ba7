import { roles } from '#kernel';
import { type Constraint, constraintTypes, jobFunctionOf, jobFunctions, roleAsserted } from './job-functions.js';

const koegeIntake = '019b76da-a800-7eab-bcc7-22184dd59613';
const inUnit = (value: string): Constraint => ({ type: constraintTypes.unit, value });
const childIntake = jobFunctionOf('child_intake').uri;

describe('the table of job functions', () => {
  it('has one for each role, and each URI once', () => {
    expect(jobFunctions.map(({ role }) => role).toSorted()).toEqual([...roles].toSorted());
    expect(new Set(jobFunctions.map(({ uri }) => uri)).size).toBe(jobFunctions.length);
  });

  it('names them as rights systems will write them, in one spelling', () => {
    for (const { uri } of jobFunctions) expect(uri).toMatch(/^https:\/\/naervaern\.dk\/roles\/jobrole\/[a-z]+(-[a-z]+)*\/1$/);
    expect(childIntake).toBe('https://naervaern.dk/roles/jobrole/child-intake/1');
  });
});

describe('a job function', () => {
  it('is a role in all units when nothing narrows it', () => {
    expect(roleAsserted(childIntake, [])).toEqual({ role: 'child_intake', unitId: null });
  });

  it('holds in the one unit that it was narrowed to', () => {
    expect(roleAsserted(childIntake, [inUnit(koegeIntake)])).toEqual({ role: 'child_intake', unitId: koegeIntake });
  });

  it.each<[string, string, Constraint[]]>([
    ['is not in the table', 'https://naervaern.dk/roles/jobrole/janitor/1', []],
    ['is of a later number', 'https://naervaern.dk/roles/jobrole/child-intake/2', []],
    ['is written in another case', childIntake.toUpperCase(), []],
    ['is a member of every object', '__proto__', []],
    ['is narrowed by something that we do not know', childIntake, [{ type: 'https://naervaern.dk/constraints/district/1', value: 'x' }]],
    ['is narrowed by a unit and something that we do not know', childIntake, [inUnit(koegeIntake), { type: 'https://sts.kombit.dk/constraints/KLE/1', value: '27.*' }]],
    ['is narrowed to two units', childIntake, [inUnit(koegeIntake), inUnit(koegeIntake)]],
    ['is control, narrowed to a unit', jobFunctionOf('auditor').uri, [inUnit(koegeIntake)]],
    ['runs the directory, narrowed to a unit', jobFunctionOf('administrator').uri, [inUnit(koegeIntake)]],
  ])('gives nothing when it %s', (_what, uri, constraints) => {
    expect(roleAsserted(uri, constraints)).toBeUndefined();
  });
});
