import { ComponentScript } from '../../fds/component-script.js';
import type { Address, Content } from '../../fds/content.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { referralDraftTexts } from '../../texts/referral-draft.js';
import { referralAddress } from './addresses.js';
import type { Writer } from './draft-content.js';
import type { FormPage } from './field-name.js';
import { carriedOn } from './sent-form.js';
import type { Typed } from './typed.js';

/** What every page of the form sends along, whoever pressed what. */
export interface DraftOnPage {
  readonly draftId: string;
  /** 0 while nothing is saved. */
  readonly version: number;
  /** Of the last saving; none while nothing is saved. */
  readonly savedAt?: Date;
  readonly writer: Writer;
  /** Whether what stands on the page lies on the server too. */
  readonly isSaved: boolean;
  /**
   * What the script does: saves while somebody writes; tries at once to save a page that nobody could save; or leaves it
   * to the buttons, where saving would write over something that its writer has only just been told of.
   */
  readonly autosave: 'on' | 'retry' | 'off';
}

interface DraftFormProps {
  readonly page: FormPage;
  readonly action: Address;
  readonly csrf: string;
  readonly draft: DraftOnPage;
  readonly typed: Typed;
  readonly language: Language;
  readonly children: Content;
}

/**
 * A form of a referral: a script saves it while somebody writes. Enter in a field saves too, and sends nothing: the first
 * button of a form is the one that Enter presses.
 */
export function DraftForm({ page, action, csrf, draft, typed, language, children }: DraftFormProps) {
  const say = referralDraftTexts.in(language);
  return (
    <form
      method="post" action={action} noValidate autocomplete="off" class="draft-form"
      data-draft={referralAddress(draft.draftId, '/kladde', language)} data-saved={String(draft.isSaved)} data-autosave={draft.autosave} data-unsaved={say('unsaved')}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="form" value={page} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="writer" value={draft.writer.page} />
      <input type="hidden" name="writes" value={draft.writer.count} />
      <input type="hidden" name="carried" value={carriedOn(page, typed)} />
      <button class="sr-only" type="submit" name="press" value="save" tabIndex={-1} aria-hidden="true">{say('saveByEnter')}</button>
      {children}
      <ComponentScript name="draft" />
      <p class="draft-state"><span id="draft-state">{stateText(draft, language)}</span> <strong id="draft-problem" role="status" /></p>
    </form>
  );
}

function stateText({ savedAt, isSaved }: DraftOnPage, language: Language): string {
  const say = referralDraftTexts.in(language);
  if (!isSaved) return say('notHere');
  return savedAt === undefined ? say('notYet') : savedText(savedAt, language);
}

/** "Kladde gemt kl. 21.43 på serveren, aldrig på denne enhed." */
export const savedText = (at: Date, language: Language): string => referralDraftTexts.in(language)('saved', { time: momentText(at, 'clock', language) });
