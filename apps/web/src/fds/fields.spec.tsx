import { renderToString } from 'preact-render-to-string';
import { CheckboxGroup } from './checkbox-group.js';
import type { Content } from './content.js';
import { DateFields } from './date-fields.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { Surrounded } from './surroundings.js';
import { TextInput } from './text-input.js';
import { Textarea } from './textarea.js';
import { TimeField } from './time-field.js';

const drawn = (content: Content, language: 'da' | 'en' = 'da') => renderToString(<Surrounded value={{ language, icons: '' }}>{content}</Surrounded>);

/** The ids that `aria-describedby` names anywhere, and those of them that are not there. */
function describedBy(html: string) {
  const named = [...html.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, ids]) => ids!.split(' '));
  return { named, dangling: named.filter((id) => !html.includes(` id="${id}"`)) };
}

const choices = [{ value: 'a', text: 'A', hint: 'first' }, { value: 'b', text: 'B' }];

const fields = [
  ['TextInput', (more: object) => <TextInput id="f" name="n" label="L" {...more} />],
  ['Textarea', (more: object) => <Textarea id="f" name="n" label="L" mostCharacters={2000} {...more} />],
  ['Select', (more: object) => <Select id="f" name="n" label="L" choices={choices} {...more} />],
  ['RadioGroup', (more: object) => <RadioGroup id="f" name="n" label="L" choices={choices} {...more} />],
  ['CheckboxGroup', (more: object) => <CheckboxGroup id="f" name="n" label="L" choices={choices} {...more} />],
  ['DateFields', (more: object) => <DateFields id="f" name="n" label="L" {...more} />],
  ['TimeField', (more: object) => <TimeField id="f" name="n" label="L" {...more} />],
] as const;

describe.each(fields)('%s', (_name, field) => {
  it('has a control with the id of the field, so that an error leads to it', () => {
    expect(drawn(field({}))).toMatch(/<(input|textarea|select)[^>]* id="f"/);
  });

  it('names its hint and its error, and nothing that is not there', () => {
    const { named, dangling } = describedBy(drawn(field({ hint: 'H', error: 'E' })));
    expect(named).toEqual(expect.arrayContaining(['f-hint', 'f-error']));
    expect(dangling).toEqual([]);
    expect(describedBy(drawn(field({}))).dangling).toEqual([]);
  });

  it('is marked when it is optional, never when it is required', () => {
    expect(drawn(field({ isOptional: true }))).toContain('(frivilligt)');
    expect(drawn(field({ isOptional: true }), 'en')).toContain('(optional)');
    expect(drawn(field({}))).not.toMatch(/frivilligt| required/);
  });

  it('says that it is wrong in words, before the error itself', () => {
    expect(drawn(field({ error: 'Skriv noget' }))).toContain('<span class="sr-only">Fejl: </span>Skriv noget');
  });

  it('is kept by no browser', () => {
    const html = drawn(field({}));
    const controls = html.match(/<(?:input|textarea|select)[^>]*>/g)!;
    expect(controls.filter((control) => !control.includes('autocomplete="off"'))).toEqual([]);
  });

  it('gives every control a label', () => {
    const html = drawn(field({}));
    const ids = [...html.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id) => !html.includes(`<label class="form-label" for="${id}"`) && !html.includes(`<label for="${id}"`))).toEqual([]);
  });
});

describe('what was typed', () => {
  it('comes back as it was, with the line breaks that it began with', () => {
    // A browser drops one line break after the opening tag.
    expect(drawn(<Textarea id="f" name="n" label="L" mostCharacters={10} value={'\n\nnote'} />)).toContain('>\n\n\nnote</textarea>');
  });

  it('is kept also when it is 0', () => {
    expect(drawn(<TextInput id="f" name="n" label="L" value="0" />)).toContain(' value="0"');
  });

  it('is chosen again', () => {
    expect(drawn(<Select id="f" name="n" label="L" choices={choices} value="b" />)).toContain('<option value="b" selected>B</option>');
    expect(drawn(<RadioGroup id="f" name="n" label="L" choices={choices} value="b" />)).toMatch(/id="f-2"[^>]* value="b" checked/);
    expect(drawn(<CheckboxGroup id="f" name="n" label="L" choices={choices} values={['a', 'b']} />).match(/ checked/g)).toHaveLength(2);
  });

  it('is chosen by nobody else', () => {
    expect(drawn(<RadioGroup id="f" name="n" label="L" choices={choices} />)).not.toContain(' checked');
    expect(drawn(<Select id="f" name="n" label="L" choices={choices} />)).not.toContain(' selected');
  });
});

describe('the parts of a date', () => {
  it('are sent under the name of the field, and the first has its id', () => {
    const html = drawn(<DateFields id="born" name="born" label="L" value={{ day: '31', month: '2', year: '2026' }} />);
    expect([...html.matchAll(/ id="(born[^"]*)" name="([^"]*)" value="([^"]*)"/g)].map(([, ...found]) => found)).toEqual([
      ['born', 'born-day', '31'], ['born-month', 'born-month', '2'], ['born-year', 'born-year', '2026'],
    ]);
  });
});
