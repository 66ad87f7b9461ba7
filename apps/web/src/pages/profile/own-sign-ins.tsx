import type { OwnSignInAnswer } from '#api-client';
import { roleTexts, signInEndReasonTexts } from '#kernel';
import { Moment } from '../../fds/moment.js';
import { Table } from '../../fds/table.js';
import type { Language } from '../../texts/language.js';
import { profileTexts } from '../../texts/profile.js';
import { Shortened } from './shortened.js';

interface OwnSignInsProps {
  readonly signIns: readonly OwnSignInAnswer[];
  readonly language: Language;
}

const shownAtOnce = 10;

/** By which one notices that somebody else has used one's sign-in. */
export function OwnSignIns({ signIns, language }: OwnSignInsProps) {
  const say = profileTexts.in(language);
  const ended = ({ endedAt, endReason, isCurrent }: OwnSignInAnswer) => {
    if (isCurrent) return say('running');
    if (endedAt === null) return say('endUnknown');
    return <span><Moment at={new Date(endedAt)} />{endReason !== null && `. ${signInEndReasonTexts[endReason][language]}`}</span>;
  };
  const table = (shown: readonly OwnSignInAnswer[]) => (
    <Table
      caption={say('signIns')} isCaptionHidden rows={shown}
      columns={[
        { heading: say('signedIn'), cell: ({ signedInAt }) => <Moment at={new Date(signedInAt)} /> },
        { heading: say('role'), cell: ({ role, unit }) => `${roleTexts[role][language]}, ${unit.name[language]}` },
        { heading: say('ended'), cell: ended },
      ]}
    />
  );
  return (
    <section>
      <h2>{say('signIns')}</h2>
      <p>{say('signInsIntro')}</p>
      <Shortened all={signIns} atOnce={shownAtOnce} draw={table} language={language} />
    </section>
  );
}
