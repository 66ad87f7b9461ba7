import { Badge } from './badge.js';
import type { Address } from './content.js';
import { useWords } from './surroundings.js';

export interface Task {
  readonly text: string;
  readonly href: Address;
  /** When it was done, or what is missing. */
  readonly hint?: string;
  readonly state: 'ready' | 'missing';
}

/** What must be in place before something works. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useWords();
  return (
    <ul class="task-list">
      {tasks.map(({ text, href, hint, state }) => (
        <li class="task">
          <div>
            <a href={href}>{text}</a>
            {hint !== undefined && <span class="form-hint">{hint}</span>}
          </div>
          {state === 'ready' ? <Badge tone="success" text={words('done')} /> : <Badge tone="error" text={words('missing')} />}
        </li>
      ))}
    </ul>
  );
}
