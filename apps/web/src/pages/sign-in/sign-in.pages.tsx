import type { RefusedStanding, UnitToChooseAnswer } from '#api-client';
import { roleTexts, type SignInRefusalReason } from '#kernel';
import type { SignInProvider } from '#platform';
import { Button, LinkButton } from '../../fds/button.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { addressIn } from '../../page/address.js';
import type { Page } from '../../page/page.js';
import type { Language } from '../../texts/language.js';
import { signInTexts } from '../../texts/sign-in.js';

/** Links, not forms: `form-action 'self'` also binds where a form's answer leads. */
export function signInPage(language: Language, providers: readonly SignInProvider[], next: string): Page {
  const say = signInTexts.in(language);
  return {
    title: say('signInTitle'),
    content: (
      <>
        <PageHeading text={say('signInTitle')} />
        <p>{say('signInIntro')}</p>
        <p>{say('signInWhere')}</p>
        <ul class="nobullet-list">
          {providers.map(({ key, name }) => (
            <li><LinkButton variant="primary" href={`/sign-in/start/${key}?language=${language}&next=${encodeURIComponent(next)}`} text={name[language]} /></li>
          ))}
        </ul>
        <p>{say('signInLevel')}</p>
        <p>{say('signInTrouble')}</p>
      </>
    ),
  };
}

export function choosePage(language: Language, units: readonly UnitToChooseAnswer[], csrf: string, isMissing: boolean): Page {
  const say = signInTexts.in(language);
  const error = isMissing ? say('chooseMissing') : undefined;
  return {
    title: say('chooseTitle'),
    ...(error === undefined ? {} : { errors: [{ field: 'unit', text: error }] }),
    content: (
      <>
        <PageHeading text={say('chooseTitle')} />
        <p>{say('chooseIntro')}</p>
        <PostForm action={addressIn(language, '/vaelg-rolle')} csrf={csrf}>
          <RadioGroup
            id="unit" name="unit" label={say('chooseLegend')} {...(error === undefined ? {} : { error })}
            choices={units.map((unit) => ({ value: unit.unitId, text: `${roleTexts[unit.role][language]}, ${unit[language]}`, hint: unit.organisation[language] }))}
          />
          <Button text={say('chooseButton')} />
        </PostForm>
      </>
    ),
  };
}

/** Answered with 200 instead of a redirect: the strict cookie that it sets is not sent on a hop that began on another site. */
export function continuePage(language: Language, next: `/${string}`): Page {
  const say = signInTexts.in(language);
  return {
    title: say('continueTitle'),
    content: (
      <>
        <PageHeading text={say('continueTitle')} />
        <p>{say('continueText')}</p>
        <p><LinkButton variant="primary" href={next} text={say('continueLink')} /></p>
      </>
    ),
  };
}

export function refusedPage(language: Language, reason: SignInRefusalReason, standing: RefusedStanding, reference: string): Page {
  const say = signInTexts.in(language);
  return {
    title: say('refusedTitle'),
    content: (
      <>
        <PageHeading text={say('refusedTitle')} />
        <p>{standing === 'waiting_for_rights' ? say('waitingForRights') : say(`refused_${reason}`)}</p>
        <p>{say('refusedReference', { reference })}</p>
        <p><LinkButton href={addressIn(language, '/log-ind')} text={say('again')} /></p>
      </>
    ),
  };
}

export type WhySignedOut = 'signedOut' | 'timedOut' | 'rightsLost';

/** Blank of everything that was on the screen. */
export function signedOutPage(language: Language, why: WhySignedOut): Page {
  const say = signInTexts.in(language);
  return {
    title: say(`${why}Title`),
    content: (
      <>
        <PageHeading text={say(`${why}Title`)} />
        <p>{say(`${why}Text`)}</p>
        <p><LinkButton href={addressIn(language, '/log-ind')} text={say('again')} /></p>
      </>
    ),
  };
}

export function hiddenPage(language: Language, provider: string): Page {
  const say = signInTexts.in(language);
  return {
    title: say('hiddenTitle'),
    content: (
      <>
        <PageHeading text={say('hiddenTitle')} />
        <p>{say('hiddenText')}</p>
        <p><LinkButton variant="primary" href={`/sign-in/start/${provider}?language=${language}&unlock=1`} text={say('hiddenButton')} /></p>
      </>
    ),
  };
}
