import type { ChangeAnswer, ColleagueAnswer, DirectoryUnitAnswer, PartAnswer } from '#api-client';
import { Button, LinkButton } from '../../fds/button.js';
import { DeadlineTexts } from '../../fds/deadline.js';
import type { FieldError } from '../../fds/error-summary.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { errorAt } from '../../http/form-answer.js';
import type { Page } from '../../page/page.js';
import { partActsTexts } from '../../texts/part-acts.js';
import { partAddress } from './addresses.js';
import type { About } from './look-at-part.js';
import { PartConflict } from './part-conflict.js';
import { wayTo } from './part-form.page.js';
import { PartMarks } from './part-marks.js';

/** To whom a part can be given. */
export interface Takers {
  readonly colleagues: readonly ColleagueAnswer[];
  readonly contactPoints: readonly DirectoryUnitAnswer[];
}

export interface GivenAway {
  readonly colleague: string;
  readonly contactPoint: string;
  readonly errors: readonly FieldError[];
  readonly changes?: readonly ChangeAnswer[];
}

interface PassOnProps extends About {
  readonly part: PartAnswer;
  readonly takers: Takers;
  readonly unsaved: GivenAway | undefined;
}

/** Two ways of giving a part away: to a colleague, who confirms having read it; to another contact point, and then out of sight. */
export function passOnPage(props: PassOnProps): Page {
  const { part, csrf, language, unsaved } = props;
  const say = partActsTexts.in(language);
  const title = say('passOnTitle', { reference: part.reference });
  return {
    title,
    above: wayTo(part, language),
    errors: unsaved?.errors ?? [],
    ...(unsaved?.changes === undefined ? {} : { status: 409 }),
    content: (
      <>
        <PageHeading text={title}><PartMarks part={part} /></PageHeading>
        <DeadlineTexts />
        {unsaved?.changes !== undefined && <PartConflict part={part} changes={unsaved.changes} isUnsaved={false} language={language} />}
        <h2>{say('handOverHeading')}</h2>
        <HandOver {...props} csrf={csrf} />
        <h2>{say('passOnHeading')}</h2>
        <PassOn {...props} csrf={csrf} />
        <p><LinkButton href={partAddress(part.id, language)} text={say('backToPart')} /></p>
      </>
    ),
  };
}

function HandOver({ part, takers, csrf, language, unsaved }: PassOnProps) {
  const say = partActsTexts.in(language);
  if (!part.next.includes('hand_over')) return <p>{say('handOverFirstAccept')}</p>;
  const others = takers.colleagues.filter(({ isMe, name }) => !(isMe && part.holder?.isMe === true) && name !== part.holder?.name);
  if (others.length === 0) return <p>{say('noColleagues')}</p>;
  return (
    <>
      <p>{say('handOverIntro')}</p>
      <PostForm action={partAddress(part.id, language, 'passOn')} csrf={csrf}>
        <input type="hidden" name="version" value={part.version} />
        <Select
          id="colleague" name="colleague" label={say('handOverWho')} value={unsaved?.colleague} error={errorAt(unsaved?.errors ?? [], 'colleague')}
          choices={others.map(({ id, name, isMe }) => ({ value: id, text: isMe ? say('handOverMe', { name }) : name }))}
        />
        <Button name="act" value="hand-over" text={say('handOverButton')} />
      </PostForm>
    </>
  );
}

function PassOn({ part, takers: { contactPoints }, csrf, language, unsaved }: PassOnProps) {
  const say = partActsTexts.in(language);
  if (!part.next.includes('pass_on')) return <p>{say('passOnTooLate')}</p>;
  if (contactPoints.length === 0) return <p>{say('noPoints')}</p>;
  return (
    <>
      <p>{say('passOnIntro')}</p>
      <PostForm action={partAddress(part.id, language, 'passOn')} csrf={csrf}>
        <input type="hidden" name="version" value={part.version} />
        <RadioGroup
          id="contact-point" name="contact-point" label={say('passOnTo')} value={unsaved?.contactPoint} error={errorAt(unsaved?.errors ?? [], 'contact-point')}
          choices={contactPoints.map(({ unitId, name, hasRoleHolder }) => ({ value: unitId, text: name[language], ...(hasRoleHolder ? {} : { hint: say('passOnToNobody') }) }))}
        />
        <Button name="act" value="pass-on" text={say('passOnButton')} />
      </PostForm>
    </>
  );
}
