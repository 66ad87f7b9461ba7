import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Metrics } from '#platform';
import { bothLanguages } from '../http/both-languages.js';
import { OpenToAll, WhileHidden } from '../http/open-to-all.js';
import { Pages } from '../http/pages.js';
import { SeeOther } from '../http/see-other.js';
import { sessionOf, visitOf } from '../http/visit.js';
import { addressIn, isPageAddress, languageAndPath } from '../page/address.js';
import type { Page } from '../page/page.js';
import { choosePage, continuePage, hiddenPage, refusedPage, signedOutPage, signInPage } from '../pages/sign-in/sign-in.pages.js';
import { clearCookie, cookieOf, setCookie } from '../session/cookies.js';
import { deviceOf } from '../session/device.js';
import { csrfTokenOf } from '../session/secret.js';
import { isLanguage, type Language } from '../texts/language.js';
import { Providers } from './providers.js';
import { type SignInOutcome, SignIns } from './sign-ins.js';

const signingIn = 'somebody who signs in is not signed in yet';

@Controller()
export class SignInController {
  constructor(
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Providers) private readonly providers: Providers,
    @Inject(Pages) private readonly pages: Pages,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get(bothLanguages('log-ind'))
  @OpenToAll(signingIn)
  signInPage(@Req() request: Request, @Query('naeste') next: unknown): Page {
    const { language } = visitOf(request);
    return signInPage(language, this.providers.all, ownAddress(language, next));
  }

  @Get('sign-in/start/:provider')
  @OpenToAll(signingIn)
  async start(@Req() request: Request, @Res() response: Response, @Param('provider') key: string, @Query() query: Record<string, unknown>): Promise<void> {
    const provider = this.providers.named(key);
    if (provider === undefined) throw new NotFoundException();
    const language = isLanguage(query['language']) ? query['language'] : 'da';
    const { session } = visitOf(request);
    const hidden = session?.isLocked === true ? session : undefined;
    const isUnlocking = query['unlock'] !== undefined && hidden?.person.provider === key;
    const next = isUnlocking ? hidden.lockedPath : query['next'];
    const way = { language, next: ownAddress(language, next), ...(session === undefined || isUnlocking ? {} : { replaces: session.id }) };
    const { redirect, attempt } = await this.signIns.start(provider, way, request, hidden, isUnlocking);
    setCookie('attempt', response, attempt);
    response.redirect(302, redirect);
  }

  @Get('sign-in/callback')
  @OpenToAll(signingIn)
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    const outcome = await this.counted(this.signIns.comeBack(cookieOf('attempt', request), request, deviceOf(request.headers['user-agent']), visitOf(request).language));
    await this.answer(request, response, outcome);
  }

  @Get(bothLanguages('vaelg-rolle'))
  @OpenToAll(signingIn)
  async choosePage(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { language } = visitOf(request);
    const choices = await this.signIns.choices(cookieOf('attempt', request));
    if (choices === undefined) throw new SeeOther(addressIn(language, '/log-ind'));
    setCookie('attempt', response, choices.attempt);
    await this.pages.send(request, response, choosePage(language, choices.units, csrfTokenOf(choices.attempt), false));
  }

  @Post(bothLanguages('vaelg-rolle'))
  @OpenToAll(signingIn)
  async choose(@Req() request: Request, @Res() response: Response, @Body() body: { unit?: unknown } | undefined): Promise<void> {
    const { language } = visitOf(request);
    const outcome = await this.counted(this.signIns.choose(cookieOf('attempt', request), body?.unit, deviceOf(request.headers['user-agent']), language));
    if (outcome.kind !== 'choose') return await this.answer(request, response, outcome);
    const choices = await this.signIns.choices(outcome.attempt);
    if (choices === undefined) throw new SeeOther(addressIn(language, '/log-ind'));
    setCookie('attempt', response, choices.attempt);
    await this.pages.send(request, response, choosePage(language, choices.units, csrfTokenOf(choices.attempt), true));
  }

  @Get(bothLanguages('logget-af'))
  @OpenToAll('whoever was signed out is not signed in')
  signedOutPage(@Req() request: Request, @Query('grund') reason: unknown): Page {
    const why = reason === 'udloebet' ? 'timedOut' : reason === 'rettigheder' ? 'rightsLost' : 'signedOut';
    return signedOutPage(visitOf(request).language, why);
  }

  @Get(bothLanguages('skjult'))
  @WhileHidden()
  hiddenPage(@Req() request: Request): Page | SeeOther {
    const { language } = visitOf(request);
    const { isLocked, person } = sessionOf(request);
    return isLocked ? hiddenPage(language, person.provider) : new SeeOther(addressIn(language, '/'));
  }

  private async counted(signIn: Promise<SignInOutcome>): Promise<SignInOutcome> {
    try {
      const outcome = await signIn;
      if (outcome.kind !== 'choose') this.metrics.count('naervaern_sign_ins_total', { outcome: outcome.kind === 'refused' ? outcome.reason : 'signed_in' });
      return outcome;
    } catch (error) {
      this.metrics.count('naervaern_sign_ins_total', { outcome: 'failed' });
      throw error;
    }
  }

  private async answer(request: Request, response: Response, outcome: SignInOutcome): Promise<void> {
    const { language } = outcome;
    if (outcome.kind === 'choose') {
      setCookie('attempt', response, outcome.attempt);
      return await this.goOn(request, response, language, addressIn(language, '/vaelg-rolle'));
    }
    clearCookie('attempt', response);
    if (outcome.kind === 'refused') {
      return await this.pages.send(request, response, refusedPage(language, outcome.reason, outcome.standing, outcome.reference), 403);
    }
    setCookie('session', response, outcome.secret);
    await this.goOn(request, response, language, outcome.next);
  }

  private async goOn(request: Request, response: Response, language: Language, next: `/${string}`): Promise<void> {
    response.setHeader('refresh', `0; url=${next}`);
    await this.pages.send(request, response, continuePage(language, next));
  }
}

/** An address of one of our pages; anything else leads to the start page. Never away from here. */
function ownAddress(language: Language, said: unknown): `/${string}` {
  if (!isPageAddress(said)) return addressIn(language, '/');
  const found = languageAndPath(said);
  return found === undefined ? addressIn(language, said) : addressIn(found.language, found.path);
}
