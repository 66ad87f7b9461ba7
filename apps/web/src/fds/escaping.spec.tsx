import { readdirSync } from 'node:fs';
import { h, isValidElement, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Alert } from './alert.js';
import { BackLink } from './back-link.js';
import { Badge } from './badge.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { Button, LinkButton } from './button.js';
import { ButtonRow } from './button-row.js';
import { Card } from './card.js';
import { CardRow } from './card-row.js';
import { CheckboxGroup } from './checkbox-group.js';
import { ChoiceList } from './choice-list.js';
import { ComponentScript } from './component-script.js';
import { CitizenText } from './citizen-text.js';
import { DateFields } from './date-fields.js';
import { Deadline, DeadlineTexts } from './deadline.js';
import { Details } from './details.js';
import { Dialog } from './dialog.js';
import { EmptyState } from './empty-state.js';
import { ErrorSummary } from './error-summary.js';
import { Field, FieldGroup } from './field.js';
import { FilterTag } from './filter-tag.js';
import { Flash } from './flash.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Icon } from './icon.js';
import { Moment } from './moment.js';
import { MomentFields } from './moment-fields.js';
import { Navigation } from './navigation.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { PageHeading } from './page-heading.js';
import { PhoneField } from './phone-field.js';
import { PhoneLink } from './phone-link.js';
import { PostForm } from './post-form.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { SkipLink } from './skip-link.js';
import { SummaryList } from './summary-list.js';
import { SubNavigation } from './sub-navigation.js';
import { Surrounded } from './surroundings.js';
import { Table } from './table.js';
import { TaskList } from './task-list.js';
import { TextInput } from './text-input.js';
import { Textarea } from './textarea.js';
import { TickBox } from './tick-box.js';
import { TimeField } from './time-field.js';
import { Timeline } from './timeline.js';

const hostile = `"'><img src=x onerror=alert(1)>&amp;{count}`;

interface Example {
  readonly name: string;
  readonly props: object;
  readonly draw: (props: object) => string;
  /** Props whose type is a closed list of words. */
  readonly closed: readonly string[];
}

/** A component with every prop filled in. */
function example<Props extends object>(component: (props: Props) => VNode, props: Props, ...closed: readonly string[]): Example {
  const draw = (changed: object) => renderToString(
    <Surrounded value={{ language: 'da', icons: '/assets/0/icons.svg' }}>{h(component, changed as Props)}</Surrounded>,
  );
  return { name: component.name, props, draw, closed };
}

const field = { id: 'id', name: 'name', label: 'label', hint: 'hint', error: 'error', isOptional: true };
const choices = [{ value: 'a', text: 'A', hint: 'first' }, { value: 'b', text: 'B', hint: 'second' }];
const at = new Date('2026-11-23T20:48:00Z');

const examples: readonly Example[] = [
  example(Alert, { tone: 'info', heading: 'heading', headingLevel: 3, children: 'text' }, 'tone'),
  example(Alert, { tone: 'error', children: ['text', 'more'] }, 'tone'),
  example(BackLink, { href: '/da', text: 'back' }),
  example(Badge, { text: 'text', tone: 'warning', icon: 'lock' }, 'tone'),
  example(Breadcrumbs, { above: [{ text: 'one', href: '/da' }, { text: 'two', href: '/da/two' }], here: 'here' }),
  example(Button, { text: 'text', variant: 'warning', icon: 'lock', about: 'about', id: 'id', name: 'name', value: 'value', type: 'button' }),
  example(LinkButton, { text: 'text', variant: 'primary', icon: 'lock', about: 'about', href: '/da' }),
  example(ButtonRow, { children: 'text' }),
  example(Card, { heading: 'heading', headingLevel: 4, children: 'text' }),
  example(CardRow, { children: 'text' }),
  example(CheckboxGroup, { ...field, choices, values: ['a'] }, 'values'),
  example(ChoiceList, { kind: 'radio', field: { id: 'id', name: 'name', label: 'label' }, choices, chosen: ['b'] }, 'chosen', 'label', 'kind'),
  example(CitizenText, { text: 'text' }),
  example(ComponentScript, { name: 'draft' }, 'name'),
  example(DateFields, { ...field, value: { day: '31', month: '12', year: '2026' } }),
  example(Deadline, { due: at, now: at, reference: 'reference' }),
  example(DeadlineTexts, {}),
  example(Details, { summary: 'summary', isOpen: true, children: 'text' }),
  example(Dialog, { id: 'id', heading: 'heading', children: 'text', buttons: 'buttons' }),
  example(EmptyState, { text: 'text', updatedAt: at, children: 'more' }),
  example(ErrorSummary, { errors: [{ field: 'one', text: 'first' }, { field: 'two', text: 'second' }] }),
  example(Field, { field, children: 'text' }, 'name'),
  example(FieldGroup, { field, children: 'text' }, 'name'),
  example(FilterTag, { text: 'text', href: '/da' }),
  example(Flash, { tone: 'success', text: 'text' }, 'tone'),
  example(Footer, { label: 'label', links: [{ text: 'text', href: '/da' }], children: 'text' }),
  example(Header, { band: 'band', product: 'product', homeHref: '/da', mark: '/mark.svg', children: 'text', navigation: 'navigation' }),
  example(Icon, { name: 'lock', class: 'class' }),
  example(Moment, { at, form: 'long' }, 'form'),
  example(MomentFields, {
    name: 'on', dayLabel: 'day', clockLabel: 'clock', whichLabel: 'which', errors: [{ field: 'on-day', text: 'error' }],
    typed: { day: { day: '25', month: '10', year: '2026' }, clock: '2.30', which: 'first' },
  }, 'field', 'which'),
  example(Navigation, { label: 'label', items: [{ href: '/da', text: 'text', isCurrent: true, waiting: { figure: '3', words: 'three' } }] }),
  example(OnlyReadAloud, { children: 'text' }),
  example(PageHeading, { text: 'text', children: 'more' }),
  example(PhoneField, { ...field, value: 'value' }),
  example(PhoneLink, { phone: '12345678' }),
  example(PostForm, { action: '/da', csrf: 'csrf', class: 'class', children: 'text' }),
  example(RadioGroup, { ...field, choices, value: 'a' }, 'props.value'),
  example(Select, { ...field, choices: [{ value: 'a', text: 'A' }, { heading: 'heading', choices: [{ value: 'b', text: 'B' }] }], value: 'a', nothing: 'nothing' }, 'props.value'),
  example(SkipLink, { to: 'content' }),
  example(SubNavigation, { label: 'label', items: [{ href: '/da', text: 'text', isCurrent: true }] }),
  example(SummaryList, { rows: [{ term: 'term', description: 'description', changeHref: '/da' }] }),
  example(Table<{ name: string; unit: string }>, {
    caption: 'caption', rows: [{ name: 'name', unit: 'unit' }],
    columns: [{ heading: 'Name', cell: (row) => row.name }, { heading: 'Unit', cell: (row) => row.unit, isFigure: true }],
  }),
  example(TaskList, { tasks: [{ text: 'text', href: '/da', hint: 'hint', state: 'ready' }] }, 'state'),
  example(TextInput, { ...field, value: 'value', width: 'xl', keys: 'email' }),
  example(Textarea, { ...field, value: 'value', rows: 2, mostCharacters: 100 }),
  example(TickBox, { ...field, value: 'yes', isTicked: true }),
  example(TimeField, { ...field, value: 'value' }),
  example(Timeline, { events: [{ at, title: 'title', by: 'by', details: 'details' }], headingLevel: 2 }),
];

/** Every string in the props, with what the props are when it is hostile. */
function* hostileVariants(value: unknown, path: string): Generator<{ path: string; changed: unknown }> {
  if (typeof value === 'string') yield { path, changed: hostile };
  else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      for (const variant of hostileVariants(each, `${path}.${index}`)) yield { path: variant.path, changed: value.with(index, variant.changed) };
    }
  } else if (value && typeof value === 'object' && !isValidElement(value) && !(value instanceof Date)) {
    for (const [key, each] of Object.entries(value)) {
      for (const variant of hostileVariants(each, `${path}.${key}`)) yield { path: variant.path, changed: { ...value, [key]: variant.changed } };
    }
  }
}

const isClosed = (path: string, closed: readonly string[]) => closed.some((word) => path === word || path.split('.').includes(word));

const cases = examples.flatMap(({ name, props, draw, closed }) =>
  [...hostileVariants(props, 'props')].filter(({ path }) => !isClosed(path, closed)).map(({ path, changed }) => [name, path, draw, changed as object] as const));

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const decoded = (html: string) => html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity]!);

describe('hostile text', () => {
  it.each(cases)('in %s, %s, comes out as text', (_name, _path, draw, changed) => {
    const html = draw(changed);
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain(hostile);
    expect(decoded(html)).toContain(hostile);
  });

  it('that pretends to be an element is not drawn at all', () => {
    const forged: unknown = JSON.parse('{"type":"img","props":{"src":"x","onerror":"alert(1)"},"ref":null,"key":null,"__v":0}');
    const html = renderToString(<Surrounded value={{ language: 'da', icons: '' }}><ButtonRow>{forged as VNode}</ButtonRow></Surrounded>);
    expect(html).toBe('<div class="button-group"></div>');
  });
});

describe('every component', () => {
  it('stands in the table above', async () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.js') && !file.includes('.spec.') && file !== 'surroundings.js');
    const exported = await Promise.all(files.map(async (file) => Object.entries((await import(`./${file}`)) as Record<string, unknown>)));
    const components = exported.flat().filter(([name, value]) => typeof value === 'function' && /^[A-Z]/.test(name)).map(([name]) => name);
    expect(components.length).toBeGreaterThan(30);
    expect(components.filter((name) => !examples.some((one) => one.name === name))).toEqual([]);
  });

  it('refuses to be drawn outside of a page', () => {
    expect(() => renderToString(<BackLink href="/da" />)).toThrow('A component is drawn inside a page');
  });

  it('does not compile without its texts', () => {
    const missing = [
      // @ts-expect-error no text
      <Button />,
      // @ts-expect-error a text that may be missing
      <Badge text={undefined} />,
      // @ts-expect-error nothing inside
      <Alert tone="info" />,
      // @ts-expect-error something inside that may be missing
      <Alert tone="info">{undefined}</Alert>,
      // @ts-expect-error an object is no text
      <Alert tone="info">{{ text: 'x' }}</Alert>,
      // @ts-expect-error no such icon
      <Badge text="x" icon="lokc" />,
      // @ts-expect-error not an address of ours
      <LinkButton text="x" href="javascript:alert(1)" />,
    ];
    expect(missing).toHaveLength(7);
  });
});
