import type { Content } from './content.js';

/** Buttons side by side, the likeliest first; one under the other where there is no room. */
export function ButtonRow({ children }: { readonly children: Content }) {
  return <div class="button-group">{children}</div>;
}
