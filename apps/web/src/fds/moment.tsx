import { momentText, type MomentForm } from '../texts/moment-text.js';
import { useSurroundings } from './surroundings.js';

interface MomentProps {
  readonly at: Date;
  readonly form?: MomentForm;
}

/** An instant, written as in Denmark and marked up in UTC. */
export function Moment({ at, form = 'short' }: MomentProps) {
  const { language } = useSurroundings();
  return <time dateTime={at.toISOString()}>{momentText(at, form, language)}</time>;
}
