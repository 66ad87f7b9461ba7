import { roleTexts } from '#kernel';
import { Button } from '../fds/button.js';
import { Header } from '../fds/header.js';
import { Navigation } from '../fds/navigation.js';
import { PostForm } from '../fds/post-form.js';
import { frameTexts } from '../texts/frame.js';
import { languageNames, locales, otherLanguage, type Language } from '../texts/language.js';
import { workplaceText } from '../texts/workplace.js';
import { addressIn } from './address.js';
import type { Frame, MenuItem, SignedIn } from './frame.js';

interface PageHeaderProps {
  readonly frame: Frame;
  readonly mark: string;
}

/** The product, who is signed in, and the ways away from here. */
export function PageHeader({ frame, mark }: PageHeaderProps) {
  const { language, isDevelopment, signedIn } = frame;
  const say = frameTexts.in(language);
  return (
    <Header
      band={isDevelopment && say('development')} product={say('product')} homeHref={addressIn(language, '/')} mark={mark}
      navigation={signedIn !== undefined && <Navigation label={say('mainMenu')} items={signedIn.navigation.map((item) => menuItem(item, language))} />}
    >
      {signedIn !== undefined && <WhoIsSignedIn signedIn={signedIn} language={language} />}
      <LanguageSwitch frame={frame} />
      {signedIn !== undefined && <WaysOut csrf={signedIn.csrfToken} frame={frame} />}
    </Header>
  );
}

function WhoIsSignedIn({ signedIn: { name, role, unitName, organisationName }, language }: { readonly signedIn: SignedIn; readonly language: Language }) {
  return (
    <p class="user">
      <strong>{name}</strong> <span>{roleTexts[role][language]}</span> <span>{workplaceText(unitName, organisationName)}</span>
    </p>
  );
}

/** To the same page, in words of the language that it leads to. */
function LanguageSwitch({ frame: { language, path } }: { readonly frame: Frame }) {
  const other = otherLanguage(language);
  return <a class="language" href={addressIn(other, path)} lang={other} hreflang={other}>{languageNames[other]}</a>;
}

/** Forms, so that both work without a script. With one, the screen is hidden before the server has answered. */
function WaysOut({ csrf, frame: { language, path } }: { readonly csrf: string; readonly frame: Frame }) {
  const say = frameTexts.in(language);
  const from = addressIn(language, path);
  return (
    <div class="ways-out">
      <PostForm action="/session/lock" csrf={csrf} from={from}><Button id="hide-screen" variant="secondary" icon="visibility-off" text={say('hideScreen')} /></PostForm>
      <PostForm action="/session/end" csrf={csrf} from={from}><Button variant="secondary" icon="lock" text={say('signOut')} /></PostForm>
    </div>
  );
}

function menuItem({ href, text, isCurrent, badge = 0 }: MenuItem, language: Language) {
  const figure = new Intl.NumberFormat(locales[language]).format(badge);
  const waiting = badge > 0 ? { figure, words: frameTexts.in(language)('waiting', { count: badge }) } : undefined;
  return { href, text, isCurrent, waiting };
}
