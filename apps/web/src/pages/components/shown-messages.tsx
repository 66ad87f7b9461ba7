import { Alert } from '../../fds/alert.js';
import { BackLink } from '../../fds/back-link.js';
import { Badge } from '../../fds/badge.js';
import { Button, LinkButton } from '../../fds/button.js';
import { ButtonRow } from '../../fds/button-row.js';
import { FilterTag } from '../../fds/filter-tag.js';
import { componentsPageTexts } from '../../texts/components-page.js';
import type { Language } from '../../texts/language.js';
import { hostile } from './hostile.js';

export function ShownMessages({ language }: { readonly language: Language }) {
  const say = componentsPageTexts.in(language);
  return (
    <>
      <h2>{say('messages')}</h2>
      <Alert tone="info">{say('infoText')}</Alert>
      <Alert tone="success">{say('successText')} {hostile.bold}</Alert>
      <Alert tone="warning">{say('warningText')}</Alert>
      <Alert tone="error" heading={say('errorHeading')} headingLevel={3}>{say('errorText')}</Alert>

      <h2>{say('buttons')}</h2>
      <ButtonRow>
        <Button type="button" text={say('save')} />
        <LinkButton href="#content" text={say('cancel')} />
        <Button type="button" variant="tertiary" text={say('disable')} />
        <Button type="button" variant="warning" text={say('remove')} about={say('forPerson', { name: hostile.bold })} />
      </ButtonRow>

      <BackLink href="#content" />

      <h2>{say('marks')}</h2>
      <p class="marks">
        <Badge tone="error" text={say('overdue')} />
        <Badge tone="warning" text={say('dueSoon')} />
        <Badge tone="info" text={say('children')} />
        <Badge tone="success" text={say('received')} />
        <Badge icon="lock" text={say('protected')} />
      </p>
      <p class="marks">
        <FilterTag text={say('outsideShift')} href="#content" />
        <FilterTag text={hostile.script} href="#content" />
      </p>
    </>
  );
}
