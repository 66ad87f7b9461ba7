import type { Content } from './content.js';

interface DetailsProps {
  readonly summary: string;
  /** Unfolded from the start: something in it is in use. */
  readonly isOpen?: boolean;
  readonly children: Content;
}

/** For what few need. Nothing that a decision rests on is folded away. */
export function Details({ summary, isOpen, children }: DetailsProps) {
  return (
    <details class="details" open={isOpen}>
      <summary class="details-summary">{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
