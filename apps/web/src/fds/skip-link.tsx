import { useWords } from './surroundings.js';

/** The first stop of the keyboard. */
export function SkipLink({ to }: { readonly to: string }) {
  const words = useWords();
  return <a class="skipnav" href={`#${to}`}>{words('skipToContent')}</a>;
}
