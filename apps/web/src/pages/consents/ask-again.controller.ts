import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isOneOf, isUuid, uuidv7 } from '#kernel';
import { IdParam } from '#platform';
import type { FieldError } from '../../fds/error-summary.js';
import { bothLanguages } from '../../http/both-languages.js';
import { fieldErrorsOf, type FormBody, objectionIn, typedIn } from '../../http/form-answer.js';
import { leaveNotice } from '../../http/notices.js';
import { SeeOther } from '../../http/see-other.js';
import { sessionOf, visitOf } from '../../http/visit.js';
import type { Page } from '../../page/page.js';
import { dataOf, PersonApi } from '../../person/person-api.js';
import { csrfTokenOf } from '../../session/secret.js';
import { consentsTexts } from '../../texts/consents.js';
import type { Language } from '../../texts/language.js';
import { typedMoment } from '../../times/typed-moment.js';
import { Ids } from '../referral-form/ids.js';
import { readConsent } from '../referral-form/read-consent.js';
import { Reading } from '../referral-form/reading.js';
import { Typed } from '../referral-form/typed.js';
import { caseConsentsAddress } from './addresses.js';
import { askAgainPage } from './ask-again.page.js';
import { newEvents } from './new-events.js';

const addresses = ['ja', 'nej'].flatMap((answer) => bothLanguages(`samtykker/:caseId/:personId/${answer}`));

interface Filled {
  readonly typed: Typed;
  readonly newEvent: string;
  readonly consentId: string;
  readonly errors: readonly FieldError[];
}

/** Somebody is asked in a case that is recorded already, for the first time or again with what is new. */
@Controller()
export class AskAgainController {
  constructor(@Inject(PersonApi) private readonly personApi: PersonApi) {}

  @Get(addresses)
  async ask(@Req() request: Request, @Param('caseId', IdParam) caseId: string, @Param('personId', IdParam) personId: string): Promise<Page> {
    const asked = await this.askedIn(request, caseId, personId);
    const { language } = visitOf(request);
    const typed = asked.said.and(askedNow(asked.adult, sessionOf(request).now, language));
    return askAgainPage({ ...asked, typed, newEvent: '', consentId: uuidv7(), errors: [] });
  }

  @Post(addresses)
  async record(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('caseId', IdParam) caseId: string,
    @Param('personId', IdParam) personId: string,
    @Body() body: FormBody,
  ): Promise<Page | SeeOther> {
    const asked = await this.askedIn(request, caseId, personId);
    const { language } = visitOf(request);
    const say = consentsTexts.in(language);
    const typed = Typed.in(body).and(asked.said);
    const [newEvent, sentId] = [typedIn(body, 'new-event'), typedIn(body, 'consent-id')];
    const filled: Filled = { typed, newEvent, consentId: isUuid(sentId) ? sentId : uuidv7(), errors: [] };
    const reading = new Reading(typed, language);
    const { id: _derived, personId: _ofForm, ...heard } = readConsent(reading, asked.adult, new Ids(caseId));
    const errors = [
      ...(asked.isAgain && !isOneOf(newEvents, newEvent) ? [{ field: 'new-event', text: say('chooseNewEvent') }] : []),
      ...reading.errors,
      ...(asked.answer === 'ja' && heard.agreed.recipients.length === 0 ? [{ field: `receiver-${asked.adult}`, text: say('chooseRecipient') }] : []),
    ];
    if (errors.length > 0) return askAgainPage({ ...asked, ...filled, errors });
    const { api } = asked;
    const recorded = await api.put('/cases/{caseId}/consents/{consentId}', {
      params: { path: { caseId, consentId: filled.consentId } }, body: { ...heard, personId, ...(asked.isAgain && isOneOf(newEvents, newEvent) ? { newEvent } : {}) },
    });
    if (!recorded.ok) {
      const places = { 'consent-end-impossible': `${asked.adult}-months`, 'consent-asked-before': 'new-event' };
      return askAgainPage({ ...asked, ...filled, errors: fieldErrorsOf(objectionIn(recorded)!, places, `${asked.adult}-scope`, language) });
    }
    leaveNotice(response, 'consentRecorded');
    return new SeeOther(caseConsentsAddress(caseId, language));
  }

  private async askedIn(request: Request, caseId: string, personId: string) {
    const { language, path } = visitOf(request);
    const session = sessionOf(request);
    const api = await this.personApi.of(session);
    const params = { path: { caseId } };
    const [file, consents, directory] = await Promise.all([api.get('/cases/{caseId}', { params }), api.get('/cases/{caseId}/consents', { params }), api.get('/directory')]);
    const person = dataOf(file).persons.find(({ id }) => id === personId);
    if (person === undefined || (person.role !== 'victim' && person.role !== 'alleged_perpetrator')) throw new NotFoundException();
    const adult = person.role === 'victim' ? ('victim' as const) : ('other' as const);
    const answer = path.endsWith('/ja') ? ('ja' as const) : ('nej' as const);
    return {
      api, caseId, person, adult, answer, language, csrf: csrfTokenOf(session.secret),
      isAgain: dataOf(consents).consents.some((consent) => consent.personId === personId),
      units: dataOf(directory).units.filter(({ kind }) => kind === 'adult_coordinator'),
      said: Typed.in({ [`${adult}-consent`]: answer === 'ja' ? 'yes' : 'no', ...(person.name === undefined ? {} : { [`${adult}-name`]: person.name }) }),
    };
  }
}

/** The time is now until somebody says another; nothing else about an answer is there beforehand. */
function askedNow(adult: 'victim' | 'other', now: Date, language: Language): Typed {
  const { day, clock, which } = typedMoment(now, language);
  return Typed.in({
    [`${adult}-asked-day`]: day.day, [`${adult}-asked-month`]: day.month, [`${adult}-asked-year`]: day.year, [`${adult}-asked-clock`]: clock, [`${adult}-asked-which`]: which,
  });
}
