import { LinkButton } from '../../fds/button.js';
import { PageHeading } from '../../fds/page-heading.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import { errorTexts } from '../../texts/errors.js';
import type { Language } from '../../texts/language.js';

interface ErrorPageProps {
  readonly status: number;
  /** Names the request in the log of the api or of the web. */
  readonly reference: string;
  /** What the api said to do; otherwise the words for the status. */
  readonly text: { da: string; en: string } | undefined;
  readonly language: Language;
}

const known = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503] as const;

/** What went wrong, what to do, a number to name it by. The phone of the operating desk stands at the foot of every page. */
export function errorPage({ status, reference, text, language }: ErrorPageProps): Page {
  const say = errorTexts.in(language);
  const nearest = known.find((each) => each === status) ?? (status < 500 ? 400 : 500);
  const title = say(`title${nearest}`);
  return {
    title,
    content: (
      <>
        <PageHeading text={title} />
        <p>{text?.[language] ?? say(`text${nearest}`)}</p>
        <p>{say('reference', { reference })}</p>
        <p><LinkButton href={addressIn(language, '/')} text={say('home')} /></p>
      </>
    ),
  };
}
