import { renderToString } from 'preact-render-to-string';
import type { Content } from './content.js';
import { ErrorSummary } from './error-summary.js';
import { Moment } from './moment.js';
import { SummaryList } from './summary-list.js';
import { Surrounded } from './surroundings.js';
import { Table } from './table.js';
import { Timeline } from './timeline.js';

const drawn = (content: Content, language: 'da' | 'en' = 'da') => renderToString(<Surrounded value={{ language, icons: '' }}>{content}</Surrounded>);

describe('a table', () => {
  const html = drawn(
    <Table
      caption="Vagter" isCaptionHidden rows={[{ who: 'Mette', open: '3' }]}
      columns={[{ heading: 'Hvem', cell: ({ who }) => who }, { heading: 'Åbne', cell: ({ open }) => open, isFigure: true }]}
    />,
  );

  it('names its columns, its rows and itself', () => {
    expect(html).toContain('<caption class="sr-only">Vagter</caption>');
    expect(html).toContain('<th scope="col">Hvem</th>');
    expect(html).toContain('<th scope="row">Mette</th>');
  });

  it('carries each heading with its cell, for phones', () => {
    expect(html).toContain('<td data-title="Åbne" class="figure">3</td>');
  });
});

describe('a summary list', () => {
  it('says of each link what it changes, and links nothing that cannot be changed', () => {
    const html = drawn(<SummaryList rows={[{ term: 'Navn', description: 'Mette', changeHref: '/da/navn' }, { term: 'Id', description: '7' }]} />);
    expect(html).toContain('<a href="/da/navn">Ret<span class="sr-only"> Navn</span></a>');
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe('an error summary', () => {
  it('leads to each field in the words of its error', () => {
    expect(drawn(<ErrorSummary errors={[{ field: 'born', text: 'Skriv datoen' }]} />)).toContain('<a class="function-link" href="#born">Skriv datoen</a>');
  });

  it('can take the focus', () => {
    expect(drawn(<ErrorSummary errors={[]} />)).toMatch(/^<div [^>]*id="error-summary" role="alert" tabindex="-1"/);
  });
});

describe('a moment', () => {
  it('is marked up in UTC', () => {
    expect(drawn(<Moment at={new Date('2026-07-01T20:48:00Z')} />, 'en')).toBe('<time datetime="2026-07-01T20:48:00.000Z">Wed, 1 Jul, 22:48</time>');
  });
});

describe('a timeline', () => {
  it('puts what happened under the day it was in Denmark, in the order it was given', () => {
    const at = (time: string, title: string) => ({ at: new Date(time), title });
    const html = drawn(<Timeline events={[at('2026-11-24T00:10:00Z', 'c'), at('2026-11-23T23:10:00Z', 'b'), at('2026-11-23T22:50:00Z', 'a')]} />);
    const days = html.split('<section>').slice(1);
    expect(days.map((day) => [/24\. november|23\. november/.exec(day)?.[0], [...day.matchAll(/<strong>(.)/g)].map(([, title]) => title)])).toEqual([
      ['24. november', ['c', 'b']], ['23. november', ['a']],
    ]);
  });

  it('of nothing is empty', () => {
    expect(drawn(<Timeline events={[]} />)).toBe('<div class="timeline"></div>');
  });
});
