import type { PartAnswer } from '#api-client';
import { CitizenText } from '../../fds/citizen-text.js';
import { Icon } from '../../fds/icon.js';
import { casePartTexts } from '../../texts/case-part.js';
import type { Language } from '../../texts/language.js';

interface SafeContactProps {
  readonly contact: PartAnswer['content']['person']['contact'];
  readonly language: Language;
}

/** How the person can be reached without danger, and how never. Stands above whatever one could contact somebody by. */
export function SafeContact({ contact: { safeWays, forbiddenWays, interpreterLanguage }, language }: SafeContactProps) {
  const say = casePartTexts.in(language);
  return (
    <section class="safe-contact" id="safe-contact" aria-labelledby="safe-contact-heading">
      <h2 id="safe-contact-heading"><Icon name="warning" />{say('safeContact')}</h2>
      <p>{say('safeContactIntro')}</p>
      <div class="ways">
        <div>
          <h3>{say('safeWays')}</h3>
          {safeWays.length === 0 ? <p>{say('noSafeWays')}</p> : <Ways ways={safeWays} />}
        </div>
        {forbiddenWays.length > 0 && <div class="forbidden"><h3 class="danger">{say('forbiddenWays')}</h3><Ways ways={forbiddenWays} /></div>}
      </div>
      {interpreterLanguage !== undefined && <p><strong>{say('interpreter')}: <CitizenText text={interpreterLanguage} /></strong></p>}
    </section>
  );
}

const Ways = ({ ways }: { readonly ways: readonly string[] }) => <ul>{ways.map((way) => <li><CitizenText text={way} /></li>)}</ul>;
