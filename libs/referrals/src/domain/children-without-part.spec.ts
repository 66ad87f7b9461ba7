import { childrenWithoutPart } from './children-without-part.js';

const persons = [{ id: 'ida', role: 'victim' }, { id: 'bo', role: 'child' }, { id: 'ufødt', role: 'unborn_child' }] as const;
const fieldsOf = (...personIds: string[]) => childrenWithoutPart([...persons], personIds.map((personId) => ({ personId }))).map(({ refusal, details }) => [refusal, details?.field]);

describe('every child of an incident has a part of its own', () => {
  it('born or not', () => {
    expect(fieldsOf('bo', 'ufødt')).toEqual([]);
    expect(fieldsOf('bo')).toEqual([['child-without-part', 'persons[2]']]);
    expect(fieldsOf('ida')).toEqual([['child-without-part', 'persons[1]'], ['child-without-part', 'persons[2]']]);
  });

  it('and an adult need not have one', () => {
    expect(fieldsOf('bo', 'ufødt')).toEqual(fieldsOf('bo', 'ufødt', 'ida'));
  });
});
