import { referralIdOf } from '../../apps/web/src/pages/referral-form/derived-id.js';
import type { WebAnswer, WebCaller } from '../harness/index.js';
import { formOnPage, type FormOnPage } from './form-on-page.js';
import { aTypedReferral } from './typed-referral.js';

type Values = Record<string, string | string[]>;

/** An officer with the form of a referral before them, without a script: presses its buttons, follows where they lead. */
export class OfficerAtForm {
  readonly draftId: string;

  private constructor(private readonly caller: WebCaller, public answer: WebAnswer, public address: string) {
    this.draftId = /underretning\/([0-9a-f-]{36})/.exec(address)![1]!;
  }

  /** A form that nothing was typed into yet. */
  static async begin(caller: WebCaller, language = 'da'): Promise<OfficerAtForm> {
    const { location } = await caller.get(`/${language}/underretning/ny`);
    return await OfficerAtForm.open(caller, location!);
  }

  static async open(caller: WebCaller, address: string): Promise<OfficerAtForm> {
    return new OfficerAtForm(caller, await caller.get(address), address);
  }

  /** The form as it is shown. */
  get form(): FormOnPage {
    return formOnPage(this.answer.text, 'class="draft-form"');
  }

  /** What one reads, marks apart. */
  get words(): string {
    const main = this.answer.text.slice(this.answer.text.indexOf('<main'), this.answer.text.indexOf('</main>'));
    return main.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replace(/\s+/g, ' ');
  }

  /** Types and presses, and stays at the answer even where it leads elsewhere. An empty list takes a field's ticks away. */
  async send(press: string, typed: Values = {}): Promise<WebAnswer> {
    const { action, fields } = this.form;
    this.address = action;
    this.answer = await this.caller.post(action, { ...fields, ...typed, press });
    return this.answer;
  }

  /** Types and presses, and goes where the answer leads. */
  async press(press: string, typed: Values = {}): Promise<this> {
    await this.send(press, typed);
    return await this.follow();
  }

  async follow(): Promise<this> {
    while (this.answer.location !== null) {
      this.address = this.answer.location;
      this.answer = await this.caller.get(this.address.split('#')[0]!);
    }
    return this;
  }

  /** The same page as it stands, to be sent once more: a double press, or a press whose answer was lost. */
  twin(): OfficerAtForm {
    return new OfficerAtForm(this.caller, this.answer, this.address);
  }
}

/** A form with everything that `aTypedReferral` says, saved; its child is added as one adds a child. */
export async function filledForm(caller: WebCaller, changes: Values = {}): Promise<OfficerAtForm> {
  const officer = await OfficerAtForm.begin(caller);
  await officer.press('add-child');
  await officer.press('save', { ...aTypedReferral(), ...changes });
  return officer;
}

/** Where the receipt of a draft is that was sent. */
export const receiptOf = (officer: OfficerAtForm): string => `/da/underretning/${referralIdOf(officer.draftId)}/kvittering`;
