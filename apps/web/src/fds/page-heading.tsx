import type { Content } from './content.js';

interface PageHeadingProps {
  readonly text: string;
  /** Beside the heading: a badge, or what the page is part of. */
  readonly children?: Content;
}

/** The page's only `h1`. */
export function PageHeading({ text, children = false }: PageHeadingProps) {
  return <div class="page-heading"><h1>{text}</h1>{children}</div>;
}
