import type { VNode } from 'preact';
import { Details } from '../../fds/details.js';
import type { Language } from '../../texts/language.js';
import { profileTexts } from '../../texts/profile.js';

interface ShortenedProps<Row> {
  readonly all: readonly Row[];
  readonly atOnce: number;
  readonly draw: (rows: readonly Row[]) => VNode;
  readonly language: Language;
}

/** The first few of a list; the rest unfolds. */
export function Shortened<Row>({ all, atOnce, draw, language }: ShortenedProps<Row>) {
  const rest = all.slice(atOnce);
  return (
    <>
      {all.length > 0 && draw(all.slice(0, atOnce))}
      {rest.length > 0 && <Details summary={profileTexts.in(language)('more', { count: rest.length })}>{draw(rest)}</Details>}
    </>
  );
}
