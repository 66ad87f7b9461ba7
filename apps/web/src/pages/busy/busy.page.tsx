import { Button, LinkButton } from '../../fds/button.js';
import type { Address } from '../../fds/content.js';
import { PageHeading } from '../../fds/page-heading.js';
import type { Page } from '../../page/page.js';
import { errorTexts } from '../../texts/errors.js';
import type { Language } from '../../texts/language.js';

interface BusyPageProps {
  readonly language: Language;
  /** What was asked for. */
  readonly address: Address;
  /** What was sent with it, by field; undefined when nothing was. */
  readonly typed: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** There is too much to do just now. A form that was sent lies on this page as it was, and goes with one press. */
export function busyPage({ language, address, typed }: BusyPageProps): Page {
  const say = errorTexts.in(language);
  const fields = Object.entries(typed ?? {}).flatMap(([name, value]) => [value].flat().map((each) => ({ name, value: each as string })));
  return {
    title: say('titleBusy'),
    content: (
      <>
        <PageHeading text={say('titleBusy')} />
        <p>{say(typed === undefined ? 'textBusy' : 'textBusyTyped')}</p>
        {typed === undefined
          ? <p><LinkButton href={address} text={say('askAgain')} variant="primary" /></p>
          : (
            <form method="post" action={address} autocomplete="off">
              {fields.map(({ name, value }) => <input type="hidden" name={name} value={value} />)}
              <Button text={say('sendAgain')} />
            </form>
          )}
      </>
    ),
  };
}
