import type { Address, Content } from './content.js';
import { OnlyReadAloud } from './only-read-aloud.js';
import { useWords } from './surroundings.js';

export interface SummaryRow {
  readonly term: string;
  readonly description: Content;
  /** Where it can be changed. */
  readonly changeHref?: Address;
}

/** What is known, line by line, with a way to change each. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const words = useWords();
  return (
    <dl class="summary-list">
      {rows.map(({ term, description, changeHref }) => (
        <div class="summary-row">
          <dt>{term}</dt>
          <dd>{description}</dd>
          {changeHref !== undefined && (
            <dd class="summary-change"><a href={changeHref}>{words('change')}<OnlyReadAloud>{` ${term}`}</OnlyReadAloud></a></dd>
          )}
        </div>
      ))}
    </dl>
  );
}
