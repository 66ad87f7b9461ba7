import type { Content } from './content.js';

interface DetailsProps {
  readonly summary: string;
  /** Where something in it is filled in, or is to be mended. */
  readonly isOpen?: boolean;
  readonly children: Content;
}

/** For what few need. Nothing that a decision rests on is folded away. */
export function Details({ summary, isOpen = false, children }: DetailsProps) {
  return (
    <details class="details" open={isOpen}>
      <summary class="details-summary">{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
