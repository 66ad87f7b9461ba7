import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WithoutSignIn } from '#identity';
import { type PublicReceiptJwk, Sealing } from '#sealing';

/** The public key that receipts are checked with, by anybody, for as long as a receipt is kept. */
@ApiTags('receipts')
@WithoutSignIn('a public key is public')
@Controller('.well-known')
export class KeysController {
  constructor(@Inject(Sealing) private readonly sealing: Sealing) {}

  @Get('jwks.json')
  keys(): { keys: PublicReceiptJwk[] } {
    return { keys: [this.sealing.receipts.publicJwk] };
  }
}
