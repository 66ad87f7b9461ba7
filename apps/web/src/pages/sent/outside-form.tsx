import { MomentFields } from '../../fds/moment-fields.js';
import { TextInput } from '../../fds/text-input.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { momentErrors, readTypedMoment } from '../../http/moment-answer.js';
import { municipalityText } from '../../texts/municipalities.js';
import { sentActTexts } from '../../texts/sent-acts.js';
import { readMoment, type TypedMoment, typedMoment } from '../../times/typed-moment.js';
import type { SentForm } from './sent-form.js';

interface TypedDelivery {
  readonly toWhom: string;
  readonly at: TypedMoment;
  readonly how: string;
}

const mostCharacters = 200;

/** Proof that a part for a kommune that cannot receive here was handed over: to whom, when, how. */
export const outsideForm: SentForm<TypedDelivery> = {
  place: 'outside',
  act: 'hand_over_outside',
  notice: 'outsideDelivered',
  needs: [],
  places: { toWhom: 'to-whom', deliveredAt: 'at-day', how: 'how' },
  otherwise: 'to-whom',
  title: (part, language) => sentActTexts.in(language)('outsideTitle', { part }),
  button: (language) => sentActTexts.in(language)('outsideButton'),
  intro: ({ part: { kind, municipalityCode } }, language) => (
    <p>{sentActTexts.in(language)(kind === 'child' ? 'outsideIntro' : 'outsideIntroAdult', { municipality: municipalityText(municipalityCode, language) })}</p>
  ),
  start: ({ now }, language) => ({ toWhom: '', at: typedMoment(now, language), how: '' }),
  Fields({ typed, errors, language }) {
    const say = sentActTexts.in(language);
    return (
      <>
        <TextInput id="to-whom" name="to-whom" label={say('outsideToWhom')} hint={say('outsideToWhomHint')} value={typed.toWhom} width="l" error={errorAt(errors, 'to-whom')} />
        <MomentFields name="at" dayLabel={say('outsideDay')} clockLabel={say('outsideClock')} whichLabel={say('outsideWhich')} typed={typed.at} errors={errors} />
        <TextInput id="how" name="how" label={say('outsideHow')} hint={say('outsideHowHint')} value={typed.how} width="l" error={errorAt(errors, 'how')} />
      </>
    );
  },
  read: (body) => ({ toWhom: typedIn(body, 'to-whom'), at: readTypedMoment('at', (field) => typedIn(body, field)), how: typedIn(body, 'how') }),
  missing({ toWhom, at, how }, language) {
    const say = sentActTexts.in(language);
    const faultIn = (text: string, missing: 'outsideToWhomMissing' | 'outsideHowMissing') => (text === '' ? say(missing) : text.length > mostCharacters ? say('outsideTooLong') : undefined);
    const [whom, way] = [faultIn(toWhom, 'outsideToWhomMissing'), faultIn(how, 'outsideHowMissing')];
    return [
      ...(whom === undefined ? [] : [{ field: 'to-whom', text: whom }]),
      ...momentErrors('at', at, readMoment(at), language),
      ...(way === undefined ? [] : [{ field: 'how', text: way }]),
    ];
  },
  send: (api, partId, version, { toWhom, at, how }) =>
    api.post('/parts/{partId}/outside-delivery', { params: { path: { partId } }, body: { version, toWhom, how, deliveredAt: (readMoment(at) as Date).toISOString() } }),
};
