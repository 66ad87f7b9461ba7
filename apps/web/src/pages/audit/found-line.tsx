import type { PlainLogLineAnswer } from '#api-client';
import { Badge } from '../../fds/badge.js';
import { Button } from '../../fds/button.js';
import { Details } from '../../fds/details.js';
import type { Language } from '../../texts/language.js';
import { logTexts } from '../../texts/log.js';
import { aboutText, outcomeOf, purposeText, recipientsText, shownText, toldText, verbText } from './line-words.js';

interface LineProps {
  readonly line: PlainLogLineAnswer;
  readonly language: Language;
}

/** What an act was about, why, and to whom it gave something. Says how it ended when that was not as it should. */
export function LineFacts({ line, language }: LineProps) {
  const say = logTexts.in(language);
  const { purpose, subjectCount, recipients } = line;
  const ending = outcomeOf(line.outcome, language);
  const facts = [
    aboutText(line, language),
    subjectCount > 0 && say('citizens', { count: subjectCount }),
    say('purpose', { purpose: purposeText(purpose, language) }),
    recipients.length > 0 && recipientsText(line, language),
  ].filter((fact) => typeof fact === 'string');
  return <p class="log-facts">{line.outcome !== 'answered' && <><Badge tone={ending.tone} text={ending.text} /> </>}{facts.join(' · ')}</p>;
}

/** The rest of what the log knows of an act, folded away, with the ways on from here. Stands in a form. */
export function FoundLine({ line, language }: LineProps) {
  const say = logTexts.in(language);
  const { actor, code, entryId, openedAt, operation, reference, subjectCount, verb } = line;
  const { aboutPeople = say('none'), others = say('none') } = shownText(line, language);
  const rows: [string, string][] = [
    [say('exactTime'), openedAt], [say('verb'), verbText(verb, language)], [say('outcome'), outcomeOf(line.outcome, language).text],
    ...(code === null ? [] : [[say('told'), toldText(code, language)] satisfies [string, string]]),
    [say('numberOfCitizens'), String(subjectCount)], [say('fields'), aboutPeople], [say('otherFields'), others], [say('code'), operation], [say('entryId'), entryId],
  ];
  return (
    <div class="log-line">
      <LineFacts line={line} language={language} />
      <Details summary={say('details')}>
        <dl class="facts">{rows.map(([term, description]) => <div><dt>{term}</dt><dd>{description}</dd></div>)}</dl>
        {reference !== null && <p><Button variant="secondary" name="case" value={reference} text={say('openCase', { reference })} /></p>}
        {actor !== null && <p><Button variant="secondary" name="actor" value={actor} text={say('onlyActor', { actor })} /></p>}
      </Details>
    </div>
  );
}
