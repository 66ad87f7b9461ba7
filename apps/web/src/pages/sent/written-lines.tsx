import { CitizenText } from '../../fds/citizen-text.js';

/** Several things that somebody wrote about citizens, one under the other. */
export function WrittenLines({ lines }: { readonly lines: readonly string[] }) {
  return <>{lines.map((line) => <p><CitizenText text={line} /></p>)}</>;
}
