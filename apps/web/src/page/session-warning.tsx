import { Button } from '../fds/button.js';
import { Dialog } from '../fds/dialog.js';
import { PostForm } from '../fds/post-form.js';
import { frameTexts } from '../texts/frame.js';
import { addressIn } from './address.js';
import type { Frame } from './frame.js';

interface SessionWarningProps {
  readonly frame: Frame;
  readonly csrf: string;
}

/** Opened by a script some minutes before the session ends. The count is seen each second and read aloud a few times. */
export function SessionWarning({ frame: { language, path }, csrf }: SessionWarningProps) {
  const say = frameTexts.in(language);
  return (
    <Dialog
      id="session-warning" heading={say('warningHeading')}
      buttons={[
        <Button id="session-stay" type="button" text={say('stay')} />,
        <PostForm action="/session/end" csrf={csrf} from={addressIn(language, path)}><Button id="session-leave" variant="secondary" text={say('leave')} /></PostForm>,
      ]}
    >
      <p id="session-left">{say('warningText')} <strong id="session-count" role="timer" />.</p>
      <p class="sr-only" id="session-announcement" role="status" />
      <div id="session-stay-failed" role="alert"><p hidden>{say('stayFailed')}</p></div>
    </Dialog>
  );
}
