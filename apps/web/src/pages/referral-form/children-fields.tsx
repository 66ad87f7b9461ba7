import { notNecessaryReasons, notNecessaryReasonTexts } from '#kernel';
import { Button } from '../../fds/button.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { ChildCard } from './child-card.js';
import { type FormPart, valueAt } from './form-part.js';
import { childrenIn, isAChildGone, most } from './people.js';

/** The children, one card each, added one by one. That there is none has to be said. */
export function ChildrenFields({ part }: { readonly part: FormPart }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const children = childrenIn(typed);
  return (
    <>
      <h2>{say('childrenHeading')}</h2>
      <p>{say('childrenIntro')}</p>
      {children.map((child) => <ChildCard part={part} child={child} />)}
      {children.length < most.child && (
        <Button id="add-child" variant="secondary" name="press" value="add-child" text={say(children.length === 0 ? 'addChild' : 'addAnotherChild')} />
      )}
      <NoChild part={part} />
      {isAChildGone(typed) && <input type="hidden" name="had-child" value="yes" />}
    </>
  );
}

/** Why no child is here, or one less: a child that was here once needs the reason that the receivers' rules know. */
function NoChild({ part }: { readonly part: FormPart }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  if (isAChildGone(typed)) {
    return (
      <Select
        {...valueAt(part, 'child-not-necessary')} label={say('whyNoChild')} hint={say('whyNoChildHint')}
        choices={notNecessaryReasons.map((value) => ({ value, text: notNecessaryReasonTexts[value][language] }))}
      />
    );
  }
  if (childrenIn(typed).length > 0) return <></>;
  return (
    <RadioGroup
      {...valueAt(part, 'no-children')} label={say('noChildren')}
      choices={[{ value: 'none', text: say('noChildrenNone') }, { value: 'unknown', text: say('noChildrenUnknown') }]}
    />
  );
}
