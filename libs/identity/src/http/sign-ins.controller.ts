import { Body, Controller, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Refusal } from '#kernel';
import { Door } from '#operation';
import { IdParam } from '#platform';
import { ByClient, ByClientAlone } from '../by-client.js';
import { CurrentActor, TokenOfPerson } from '../current-actor.js';
import { endSignIn } from '../end-sign-in.js';
import { KnownPeople } from '../known-people.js';
import { refuseSignIn } from '../refuse-sign-in.js';
import { reportSignIn } from '../report-sign-in.js';
import type { VerifiedToken } from '../verified-token.js';
import { SignInAnswer, SignInEndedAnswer, SignInRefusedAnswer } from './sign-in.answer.js';
import { EndSignInDto, RefuseSignInDto } from './sign-in.dto.js';

/** What the web reports of the sign-ins that it makes and ends. */
@ApiTags('sign-ins')
@Controller()
export class SignInsController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(KnownPeople) private readonly people: KnownPeople,
  ) {}

  @Put('sign-ins/:signInId')
  @ByClient()
  @ApiOkResponse({ type: SignInAnswer })
  reportSignIn(@CurrentActor() actor: Actor, @Param('signInId', IdParam) signInId: string): Promise<SignInAnswer | Refusal> {
    return this.door.perform(reportSignIn, actor, { signInId });
  }

  @Put('sign-ins/:signInId/end')
  @ByClientAlone()
  @ApiOkResponse({ type: SignInEndedAnswer })
  async endSignIn(@Param('signInId', IdParam) signInId: string, @Body() body: EndSignInDto): Promise<SignInEndedAnswer | Refusal> {
    return await this.door.perform(endSignIn, await this.people.ofSignIn(signInId), { signInId, ...body });
  }

  @Put('refused-sign-ins/:refusalId')
  @ByClientAlone()
  @ApiOkResponse({ type: SignInRefusedAnswer })
  async refuseSignIn(
    @TokenOfPerson() token: VerifiedToken | undefined,
    @Param('refusalId', IdParam) refusalId: string,
    @Body() body: RefuseSignInDto,
  ): Promise<SignInRefusedAnswer | Refusal> {
    const { actor, refused } = await this.people.ofRefused({ refusalId, ...body }, token);
    return await this.door.perform(refuseSignIn, actor, refused);
  }
}
