import 'reflect-metadata';
import { IsCode, IsId, IsListOf, IsPartOf, IsText } from './fields.js';
import { InvalidInput } from './invalid-input.js';
import { ValidBodyPipe } from './valid-body.pipe.js';

class InnerDto {
  @IsText(5) text: string;
}
class OuterDto {
  @IsId() id: string;
  @IsCode(['A', 'B']) code: string;
  @IsPartOf(() => InnerDto) inner: InnerDto;
  @IsListOf(() => InnerDto, { most: 2 }) list: InnerDto[];
  @IsText(10, { optional: true }) extra?: string;
}

const good = { id: '019b76da-a800-7000-8000-0000000000a1', code: 'A', inner: { text: 'hej' }, list: [{ text: 'to' }] };
const pass = (body: unknown) => new ValidBodyPipe().transform(body, { type: 'body', metatype: OuterDto });

async function problemsOf(body: unknown) {
  try {
    await pass(body);
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
  throw new Error('the body was accepted');
}

describe('a body is taken as documented or refused field by field', () => {
  it('takes a good one', async () => {
    await expect(pass(good)).resolves.toEqual(good);
  });

  it.each<[string, unknown, string, string]>([
    ['a wrong code', { ...good, code: 'C' }, 'code', 'Skal være en af: A, B.'],
    ['an id in capitals', { ...good, id: good.id.toUpperCase() }, 'id', 'Skal være et UUID med små bogstaver.'],
    ['a text that is too long, inside', { ...good, inner: { text: 'længere' } }, 'inner.text', 'Skal være tekst på 1 til 5 tegn.'],
    ['a text of blanks, in a list', { ...good, list: [{ text: 'to' }, { text: '  ' }] }, 'list[1].text', 'Skal være tekst på 1 til 5 tegn.'],
    ['a list that is too long', { ...good, list: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }, 'list', 'Skal være en liste med 0 til 2 punkter.'],
    ['an object where a list belongs', { ...good, list: {} }, 'list', 'Skal være en liste med 0 til 2 punkter.'],
    ['null for an optional field', { ...good, extra: null }, 'extra', 'Skal være tekst på 1 til 10 tegn.'],
    ['an unknown field', { ...good, more: 1 }, 'more', 'Feltet findes ikke. Fjern det; intet er gemt.'],
    ['an unknown field, inside', { ...good, inner: { text: 'hej', more: 1 } }, 'inner.more', 'Feltet findes ikke. Fjern det; intet er gemt.'],
    ['a field whose name is a CPR number', { ...good, '0101700000': 1 }, '?', 'Feltet findes ikke. Fjern det; intet er gemt.'],
  ])('names %s', async (_what, body, field, da) => {
    expect(await problemsOf(body)).toContainEqual(expect.objectContaining({ field, da, en: expect.stringMatching(/\w+/) }));
  });

  it.each([['a list', []], ['a text', 'hej'], ['nothing', null]])('refuses %s as a body', async (_what, body) => {
    expect(await problemsOf(body)).toMatchObject([{ code: 'body' }]);
  });
});
