import type { Content } from './content.js';

interface DialogProps {
  readonly id: string;
  readonly heading: string;
  readonly children: Content;
  readonly buttons: Content;
}

/** Opened by a script; without one it is never seen, so nothing may depend on it. */
export function Dialog({ id, heading, children, buttons }: DialogProps) {
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-heading`}>
      <h2 class="dialog-heading" id={`${id}-heading`}>{heading}</h2>
      {children}
      <div class="button-group">{buttons}</div>
    </dialog>
  );
}
