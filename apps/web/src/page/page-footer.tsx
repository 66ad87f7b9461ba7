import { Footer } from '../fds/footer.js';
import { PhoneLink } from '../fds/phone-link.js';
import { frameTexts } from '../texts/frame.js';
import type { Language } from '../texts/language.js';
import { addressIn } from './address.js';

interface PageFooterProps {
  readonly language: Language;
  readonly operatingDeskPhone: string;
}

export function PageFooter({ language, operatingDeskPhone }: PageFooterProps) {
  const say = frameTexts.in(language);
  return (
    <Footer
      label={say('footer')}
      links={[
        { text: say('help'), href: addressIn(language, '/hjaelp') },
        { text: say('accessibility'), href: addressIn(language, '/was') },
        { text: say('privacy'), href: addressIn(language, '/privatliv') },
        { text: say('licences'), href: addressIn(language, '/licenser') },
      ]}
    >
      <p>{say('danger')}</p>
      <p>{say('operatingDesk')} <PhoneLink phone={operatingDeskPhone} /></p>
    </Footer>
  );
}
