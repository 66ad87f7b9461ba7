import { Button } from '../../fds/button.js';
import { PostForm } from '../../fds/post-form.js';
import type { Language } from '../../texts/language.js';
import { logFileTexts } from '../../texts/log-file.js';
import { logFileAddress } from './addresses.js';

interface LogFileFormProps {
  /** How many lines there are, and whether there are more than a file takes. */
  readonly counted: { readonly total: number; readonly isTotalCut: boolean };
  /** The view that the file is of. */
  readonly sealed: string;
  readonly csrf: string;
  /** What the lines are, where the page shows them otherwise. */
  readonly holds?: string;
  readonly language: Language;
}

/** The api gives no more lines at once, nor counts further. */
export const mostInFile = 10_000;

/** The way to a file of the lines. It says beforehand what the file will hold, and that the log will tell. */
export function LogFileForm({ counted: { total, isTotalCut }, sealed, csrf, holds = '', language }: LogFileFormProps) {
  const say = logFileTexts.in(language);
  return (
    <PostForm action={logFileAddress(language)} csrf={csrf} class="log-file d-print-none">
      <input type="hidden" name="view" value={sealed} />
      <Button variant="secondary" text={say('download')} />
      <p>{isTotalCut ? say('newest', { count: total }) : say('all', { count: total })} {holds} {say('logged')}</p>
    </PostForm>
  );
}
