import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { WithoutSignIn } from '#identity';
import { Sealing } from '#sealing';
import { ReceiptKeysAnswer } from './receipt-keys.answer.js';

/** The public key that receipts are checked with, by anybody, for as long as a receipt is kept. */
@ApiTags('receipts')
@WithoutSignIn('a public key is public')
@Controller('.well-known')
export class KeysController {
  constructor(@Inject(Sealing) private readonly sealing: Sealing) {}

  @Get('jwks.json')
  @ApiOkResponse({ type: ReceiptKeysAnswer })
  readReceiptKeys(): ReceiptKeysAnswer {
    return { keys: [this.sealing.receipts.publicJwk] };
  }
}
