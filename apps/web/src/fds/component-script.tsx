import type { ComponentScript as Name } from '../assets/component-script.js';
import { useSurroundings } from './surroundings.js';

/** The script that a component of the page is served by. Beside the component, so that no page loads what it has no use for. */
export function ComponentScript({ name }: { readonly name: Name }) {
  const { scripts } = useSurroundings();
  return <>{scripts !== undefined && <script type="module" src={scripts[name]} />}</>;
}
