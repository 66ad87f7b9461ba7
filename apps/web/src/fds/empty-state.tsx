import { momentText } from '../texts/moment-text.js';
import type { Content } from './content.js';
import { useSurroundings, useWords } from './surroundings.js';

interface EmptyStateProps {
  /** What it means that there is nothing. */
  readonly text: string;
  /** When somebody last looked: nothing, as of then. */
  readonly updatedAt: Date;
  /** What can be done now. */
  readonly children?: Content;
}

export function EmptyState({ text, updatedAt, children = false }: EmptyStateProps) {
  const { language } = useSurroundings();
  const words = useWords();
  return (
    <div class="empty-state">
      <p><strong>{text}</strong> {words('updatedAt', { time: momentText(updatedAt, 'clock', language) })}</p>
      {children}
    </div>
  );
}
