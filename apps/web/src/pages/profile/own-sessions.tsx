import { Button } from '../../fds/button.js';
import { Moment } from '../../fds/moment.js';
import { PostForm } from '../../fds/post-form.js';
import { Table } from '../../fds/table.js';
import { addressIn } from '../../page/address.js';
import { csrfTokenOf } from '../../session/secret.js';
import type { OwnSession, Session } from '../../session/session.js';
import type { Language } from '../../texts/language.js';
import { momentText } from '../../texts/moment-text.js';
import { profileTexts } from '../../texts/profile.js';

interface OwnSessionsProps {
  readonly sessions: readonly OwnSession[];
  /** The one in this browser. */
  readonly current: Session;
  readonly language: Language;
}

/** Where one is signed in just now, and the way to end what one does not know or need. */
export function OwnSessions({ sessions, current, language }: OwnSessionsProps) {
  const say = profileTexts.in(language);
  const csrf = csrfTokenOf(current.secret);
  const isHere = ({ id }: OwnSession): boolean => id === current.id;
  const end = ({ id, device, startedAt }: OwnSession) => (
    <PostForm action={addressIn(language, `/profil/sessions/${id}/end`)} csrf={csrf}>
      <Button variant="secondary" text={say('end')} about={say('endAbout', { device, started: momentText(startedAt, 'short', language) })} />
    </PostForm>
  );
  return (
    <section>
      <h2>{say('sessions')}</h2>
      <p>{say('sessionsIntro')}</p>
      <Table
        caption={say('sessions')} isCaptionHidden rows={sessions.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)))}
        columns={[
          { heading: say('device'), cell: ({ device }) => device },
          { heading: say('started'), cell: ({ startedAt }) => <Moment at={startedAt} /> },
          { heading: say('lastActive'), cell: ({ lastActiveAt }) => <Moment at={lastActiveAt} /> },
          { heading: say('ending'), cell: (session) => (isHere(session) ? say('here') : end(session)) },
        ]}
      />
      {sessions.length > 2 && (
        <PostForm action={addressIn(language, '/profil/sessions/end-others')} csrf={csrf}><Button variant="secondary" text={say('endOthers')} /></PostForm>
      )}
    </section>
  );
}
