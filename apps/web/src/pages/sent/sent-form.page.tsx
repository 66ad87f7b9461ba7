import { Alert } from '../../fds/alert.js';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { PageHeading } from '../../fds/page-heading.js';
import { PostForm } from '../../fds/post-form.js';
import { ChangedMeanwhile } from '../../page/changed-meanwhile.js';
import type { Page } from '../../page/page.js';
import type { Unsaved } from '../../page/unsaved.js';
import { beginningSmall } from '../../texts/beginning-small.js';
import type { Language } from '../../texts/language.js';
import { sentActTexts } from '../../texts/sent-acts.js';
import { sentStateTexts } from '../../texts/sent-states.js';
import { sentTexts } from '../../texts/sent.js';
import { sentActAddress, sentListAddress, sentPartAddress, type SentPartPath } from './addresses.js';
import { PartActs } from './part-acts.js';
import { partName } from './part-name.js';
import type { SentForm, Subject } from './sent-form.js';
import { turnText } from './turn-text.js';

/** Where the error summary leads when somebody else was first. */
export const conflictId = 'changed-meanwhile';

interface About {
  readonly path: SentPartPath;
  readonly csrf: string;
  readonly language: Language;
}

/** A form about a part that was sent. What was typed stays, also where it cannot be sent any more. */
export function sentFormPage<Typed>(form: SentForm<Typed>, subject: Subject, about: About, unsaved?: Unsaved<Typed>): Page {
  const { path, language } = about;
  const { part } = subject;
  const say = sentActTexts.in(language);
  const { typed = form.start(subject, language), version = part.version, errors = [], changes } = unsaved ?? {};
  const isPossible = part.next.includes(form.act);
  const title = form.title(beginningSmall(partName(part, language)), language);
  return {
    title,
    above: [{ text: sentTexts.in(language)('listTitle'), href: sentListAddress(language) }, { text: partName(part, language), href: sentPartAddress(path, language) }],
    errors,
    ...(changes === undefined ? {} : { status: 409 }),
    content: (
      <>
        <PageHeading text={title} />
        {changes !== undefined && (
          <ChangedMeanwhile id={conflictId} changes={changes} isUnsaved={unsaved !== undefined && typed !== null} language={language}>
            {`${say('nowState', { state: sentStateTexts.in(language)(part.state), turn: turnText(part.turn, language) })}.`}
          </ChangedMeanwhile>
        )}
        {isPossible && form.intro(subject, language)}
        {!isPossible && <NotPossible subject={subject} about={about} />}
        {(isPossible || unsaved !== undefined) && <TheForm form={form} subject={subject} about={about} unsaved={{ typed, version, errors }} isPossible={isPossible} />}
        {!isPossible && <p><LinkButton href={sentPartAddress(path, language)} text={say('back')} /></p>}
      </>
    ),
  };
}

/** The same form when nothing could be heard of the part: the line is gone, what was typed is not. */
export function unsentFormPage<Typed>(form: SentForm<Typed>, about: About, unsaved: Unsaved<Typed>): Page {
  const { language } = about;
  const title = form.button(language);
  return {
    title,
    above: [{ text: sentTexts.in(language)('listTitle'), href: sentListAddress(language) }],
    errors: unsaved.errors,
    status: 503,
    content: <><PageHeading text={title} /><TheForm form={form} subject={undefined} about={about} unsaved={unsaved} isPossible /></>,
  };
}

function NotPossible({ subject: { part }, about: { path, language } }: { readonly subject: Subject; readonly about: About }) {
  const say = sentActTexts.in(language);
  return (
    <div id="act" tabIndex={-1}>
      <Alert tone="warning">{say('notPossible', { state: sentStateTexts.in(language)(part.state).toLowerCase() })}</Alert>
      <h2>{say('insteadHeading')}</h2>
      <PartActs part={part} path={path} language={language} />
    </div>
  );
}

interface TheFormProps<Typed> {
  readonly form: SentForm<Typed>;
  readonly subject: Subject | undefined;
  readonly about: About;
  readonly unsaved: Unsaved<Typed>;
  readonly isPossible: boolean;
}

function TheForm<Typed>({ form, subject, about: { path, csrf, language }, unsaved: { typed, version, errors }, isPossible }: TheFormProps<Typed>) {
  const { Fields } = form;
  return (
    <PostForm action={sentActAddress(path, form.place, language)} csrf={csrf} class="sent-form">
      {/* Enter in a field presses the first button of a form: that is the one that sends. */}
      {isPossible && form.pressed !== undefined && <button class="sr-only" type="submit" tabIndex={-1} aria-hidden="true" />}
      <input type="hidden" name="version" value={version} />
      <Fields subject={subject} typed={typed} errors={errors} language={language} />
      {isPossible && (
        <ButtonRow>
          <Button variant={form.isGrave === true ? 'warning' : 'primary'} id="act" text={form.button(language)} />
          <LinkButton href={sentPartAddress(path, language)} text={sentActTexts.in(language)('back')} />
        </ButtonRow>
      )}
    </PostForm>
  );
}
