import { Button, LinkButton } from '../../fds/button.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import type { Page } from '../../page/page.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { partStateTexts } from '../../texts/part-codes.js';
import { inboxAddress, partAddress } from './addresses.js';
import type { About } from './look-at-part.js';

interface Unopened {
  readonly partId: string;
  readonly reference: string;
  readonly state: string;
  readonly version: number;
}

/** A part that nobody here has opened: what opening means, and one button. Opening is a POST; no link leads to content. */
export function unopenedPage({ partId, reference, state, version }: Unopened, { csrf, language }: About): Page {
  const say = partActsTexts.in(language);
  const title = say('unopenedTitle', { reference });
  const isWaiting = state === 'delivered' || state === 'passed_on';
  const known = partStateTexts.keys.find((key) => key === state);
  return {
    title,
    above: [{ text: inboxTexts.in(language)('title'), href: inboxAddress(language) }],
    live: ['part.changed'],
    content: (
      <>
        <PageHeading text={title} />
        {isWaiting && (
          <>
            <p>{say('unopenedText')}</p>
            <p>{say('unopenedOnly')}</p>
            <PostForm action={partAddress(partId, language)} csrf={csrf}>
              <input type="hidden" name="version" value={version} />
              <Button name="act" value="open" text={say('open')} about={inboxTexts.in(language)('forPart', { reference })} />
            </PostForm>
          </>
        )}
        {!isWaiting && known !== undefined && <p>{say('endedText', { state: partStateTexts.in(language)(known).toLowerCase() })}</p>}
        {!isWaiting && <p><LinkButton href={inboxAddress(language)} text={say('toInbox')} /></p>}
      </>
    ),
  };
}

/** A part that is not here, whether there is one or not. What somebody wrote about it is given back. */
export function gonePage(language: Language, typed = ''): Page {
  const say = partActsTexts.in(language);
  return {
    title: say('goneTitle'),
    status: 404,
    content: (
      <>
        <PageHeading text={say('goneTitle')} />
        <p>{say('goneText')}</p>
        {typed !== '' && (
          <>
            <p id="typed-label">{say('goneTyped')}</p>
            <textarea class="form-input" rows={8} readOnly aria-labelledby="typed-label" value={`\n${typed}`} />
          </>
        )}
        <p><LinkButton href={inboxAddress(language)} text={say('toInbox')} /></p>
      </>
    ),
  };
}
