import type { Address, Content } from './content.js';

interface PostFormProps {
  readonly action: Address;
  /** The session's token; a form without it is refused. */
  readonly csrf: string;
  /** The page that it stands on, where the answer depends on it. */
  readonly from?: Address;
  readonly class?: string;
  readonly children: Content;
}

/** A form that changes something. The server judges what is in it, so the browser keeps its own bubbles to itself. */
export function PostForm({ action, csrf, from, class: extra, children }: PostFormProps) {
  return (
    <form method="post" action={action} class={extra} noValidate autocomplete="off">
      <input type="hidden" name="csrf" value={csrf} />
      {from !== undefined && <input type="hidden" name="from" value={from} />}
      {children}
    </form>
  );
}
