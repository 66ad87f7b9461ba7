import type { Content } from './content.js';

interface DetailsProps {
  readonly summary: string;
  readonly children: Content;
}

/** For what few need. Nothing that a decision rests on is folded away. */
export function Details({ summary, children }: DetailsProps) {
  return (
    <details class="details">
      <summary class="details-summary">{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}
