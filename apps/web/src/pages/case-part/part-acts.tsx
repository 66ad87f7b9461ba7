import type { PartAct, PartAnswer } from '#api-client';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { PostForm } from '../../fds/post-form.js';
import { casePartTexts } from '../../texts/case-part.js';
import { inboxTexts } from '../../texts/inbox.js';
import type { Language } from '../../texts/language.js';
import { runningDeadline } from '../inbox/inbox-groups.js';
import { partAddress, type PartPlace } from './addresses.js';

interface PartActsProps {
  readonly part: PartAnswer;
  readonly csrf: string;
  readonly language: Language;
}

/** Acts that have a page of their own, by the words of their buttons. Two ways of giving a part away share one page. */
const pages: readonly [acts: readonly PartAct[], place: PartPlace, text: 'decide' | 'give_feedback' | 'close' | 'hand_over' | 'return'][] = [
  [['decide'], 'decide', 'decide'],
  [['close'], 'close', 'close'],
  [['give_feedback'], 'feedback', 'give_feedback'],
  [['hand_over', 'pass_on'], 'passOn', 'hand_over'],
  [['return'], 'return', 'return'],
];

/** What can be done now, likeliest first: the api says what that is. Nothing stands out to somebody who is asked to take it over: that comes first. */
export function PartActs({ part, csrf, language }: PartActsProps) {
  const say = casePartTexts.in(language);
  const about = inboxTexts.in(language)('forPart', { reference: part.reference });
  const possible = pages.filter(([acts]) => acts.some((act) => part.next.includes(act)));
  const isAcceptable = part.next.includes('accept');
  return (
    <section class="acts" aria-labelledby="acts-heading">
      <h2 id="acts-heading">{say('actsHeading')}</h2>
      {possible.length === 0 && !isAcceptable && <p>{say('nothingToDo')}</p>}
      <ButtonRow>
        {isAcceptable && (
          <PostForm action={partAddress(part.id, language)} csrf={csrf}>
            <input type="hidden" name="version" value={part.version} />
            <Button name="act" value="accept" text={say('accept')} about={about} />
          </PostForm>
        )}
        {possible.map(([, place, text], index) => (
          <LinkButton href={partAddress(part.id, language, place)} variant={index === 0 && !isAcceptable && part.handOver?.toMe !== true ? 'primary' : 'secondary'} text={say(text)} about={about} />
        ))}
      </ButtonRow>
      {isAcceptable && runningDeadline(part) !== undefined && <p class="quiet">{say('acceptHint')}</p>}
    </section>
  );
}

/** Who has the part, and who is asked to take it over. */
export function PartHolder({ part: { holder, handOver }, language }: Omit<PartActsProps, 'csrf'>) {
  const say = casePartTexts.in(language);
  if (holder === undefined) return <></>;
  if (handOver?.toMe === true) {
    return (
      <section class="asked-to-take-over" aria-labelledby="asked-heading">
        <h2 id="asked-heading">{say('handedToMe', { name: holder.name })}</h2>
        <p>{say('handedToMeText', { name: holder.name })} <a href="#take-over">{say('toTakeOver')}</a></p>
      </section>
    );
  }
  return (
    <p class="holder">
      <strong>{holder.isMe ? say('mine') : say('holder', { name: holder.name })}.</strong>
      {handOver !== undefined && ` ${say('handedToOther', { name: handOver.toName })}`}
    </p>
  );
}

/** The read confirmation stands below everything that is to be read. */
export function TakeOver({ part, csrf, language }: PartActsProps) {
  const say = casePartTexts.in(language);
  const { id, reference, version, holder, next } = part;
  if (holder === undefined || !next.includes('take_over')) return <></>;
  return (
    <section class="asked-to-take-over" aria-labelledby="take-over">
      <h2 id="take-over" tabIndex={-1}>{say('takeOverHeading')}</h2>
      <p>{say('takeOverText', { name: holder.name })}</p>
      <PostForm action={partAddress(id, language)} csrf={csrf}>
        <input type="hidden" name="version" value={version} />
        <Button name="act" value="take-over" text={say('takeOver')} about={inboxTexts.in(language)('forPart', { reference })} />
      </PostForm>
    </section>
  );
}
