import type { FollowedPartAnswer, SentPartAct } from '#api-client';
import { LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { beginningSmall } from '../../texts/beginning-small.js';
import type { Language } from '../../texts/language.js';
import { sentActNames, sentActTexts } from '../../texts/sent-acts.js';
import { sentTexts } from '../../texts/sent.js';
import { sentActAddress, type SentPartPath, type SentPlace } from './addresses.js';
import { partName } from './part-name.js';

const places: Readonly<Record<SentPartAct, SentPlace>> = {
  send_again: 'sendAgain', answer_not_necessary: 'notNecessary', hand_over_outside: 'outside', recall: 'recall', correct: 'correct', send_message: 'reply', withdraw: 'withdraw',
};

interface PartActsProps {
  readonly part: Pick<FollowedPartAnswer, 'kind' | 'reference' | 'next' | 'turn'>;
  readonly path: SentPartPath;
  readonly language: Language;
}

/** What can be done with a part now, as the api says. While it is the sender's turn, the likeliest stands out. */
export function PartActs({ part, path, language }: PartActsProps) {
  const { next, turn } = part;
  if (next.length === 0) return <p>{sentTexts.in(language)('nothingToDo')}</p>;
  const about = sentActTexts.in(language)('about', { part: beginningSmall(partName(part, language)) });
  return (
    <ButtonRow>
      {next.map((act, index) => (
        <LinkButton
          variant={turn === 'sender' && index === 0 ? 'primary' : 'secondary'} href={sentActAddress(path, places[act], language)}
          text={sentActNames.in(language)(act)} about={about}
        />
      ))}
    </ButtonRow>
  );
}
