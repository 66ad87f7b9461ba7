import { Icon } from './icon.js';
import { useWords } from './surroundings.js';

/** What is wrong with one field, in words that say what to do. */
export interface FieldError {
  /** The id of the field; of a group, the id that the group was given. */
  readonly field: string;
  readonly text: string;
}

/** What stands at a field itself: the same words as in the summary. */
export const errorAt = (errors: readonly FieldError[], id: string): string | undefined => errors.find(({ field }) => field === id)?.text;

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
}

/** Above the heading of a page that could not be taken: every error once, in the order of the fields. Focus lands here. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  return (
    <div class="alert alert-error" id="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-heading">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading" id="error-summary-heading">{useWords()('thereAreProblems')}</h2>
        <ul class="alert-text nobullet-list">
          {errors.map(({ field, text }) => <li><a class="function-link" href={`#${field}`}>{text}</a></li>)}
        </ul>
      </div>
    </div>
  );
}
