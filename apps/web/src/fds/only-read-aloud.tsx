import type { Content } from './content.js';

/** For screen readers: what sighted people see from the place it stands in. */
export function OnlyReadAloud({ children }: { readonly children: Content }) {
  return <span class="sr-only">{children}</span>;
}
