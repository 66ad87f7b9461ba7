import { BackLink } from '../fds/back-link.js';
import { Breadcrumbs, type Crumb } from '../fds/breadcrumbs.js';
import { componentTexts } from '../texts/components.js';
import type { Language } from '../texts/language.js';

interface WayUpProps {
  readonly language: Language;
  readonly above: readonly Crumb[];
  readonly here: string;
}

/** To the pages above this one: a trail, or a link back where there is one page only. */
export function WayUp({ language, above, here }: WayUpProps) {
  const [first, second] = above;
  if (first === undefined) return false;
  if (second !== undefined) return <Breadcrumbs above={above} here={here} />;
  return <nav aria-label={componentTexts.in(language)('trail')}><BackLink {...first} /></nav>;
}
