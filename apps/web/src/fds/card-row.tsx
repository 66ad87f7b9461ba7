import type { Content } from './content.js';

/** Cards side by side, as many as there is room for. */
export function CardRow({ children }: { readonly children: Content }) {
  return <div class="cards">{children}</div>;
}
