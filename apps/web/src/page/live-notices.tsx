import { Icon } from '../fds/icon.js';
import { frameTexts } from '../texts/frame.js';
import { addressIn } from './address.js';
import type { Frame } from './frame.js';

/**
 * Live regions, there before they have anything to say: what comes into a region that comes with it is not read aloud. A
 * script shows what is in them.
 */
export function LiveNotices({ frame: { language, path } }: { readonly frame: Frame }) {
  const say = frameTexts.in(language);
  return (
    <>
      <div id="live-notice" role="status">
        <p class="alert alert-info" hidden>
          <Icon name="info" class="alert-icon" />{say('somethingNew')} <a href={addressIn(language, path)}>{say('showUpdated')}</a>
        </p>
      </div>
      <div id="live-lost" role="status">
        <p class="alert alert-warning" hidden><Icon name="warning" class="alert-icon" />{say('connectionLost')}</p>
      </div>
    </>
  );
}
