import type { OwnLogEntryAnswer } from '#api-client';
import { isOneOf, purposeCodes, purposeCodeTexts } from '#kernel';
import { Timeline, type TimelineEvent } from '../../fds/timeline.js';
import type { Language } from '../../texts/language.js';
import { operationText } from '../../texts/operations.js';
import { profileTexts } from '../../texts/profile.js';
import { Shortened } from './shortened.js';

interface OwnLogProps {
  readonly entries: readonly OwnLogEntryAnswer[];
  readonly language: Language;
}

const shownAtOnce = 20;

/** What the audit log holds about what one has done, in plain words. */
export function OwnLog({ entries, language }: OwnLogProps) {
  const say = profileTexts.in(language);
  const events = entries.map(({ openedAt, operation, purpose, reference }): TimelineEvent => ({
    at: new Date(openedAt),
    title: operationText(operation, language),
    ...(reference === null ? {} : { by: reference }),
    details: say('purpose', { purpose: isOneOf(purposeCodes, purpose) ? purposeCodeTexts[purpose][language] : purpose }),
  }));
  return (
    <section>
      <h2>{say('log')}</h2>
      <p>{say('logIntro')}</p>
      <Shortened all={events} atOnce={shownAtOnce} draw={(shown) => <Timeline events={shown} />} language={language} />
    </section>
  );
}
