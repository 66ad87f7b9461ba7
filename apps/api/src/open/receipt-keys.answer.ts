import { ApiProperty } from '@nestjs/swagger';
import type { PublicReceiptJwk } from '#sealing';

class ReceiptKeyAnswer implements PublicReceiptJwk {
  @ApiProperty({ enum: ['OKP'] }) kty: 'OKP';
  @ApiProperty({ enum: ['Ed25519'] }) crv: 'Ed25519';
  @ApiProperty({ pattern: '^[A-Za-z0-9_-]{43}$' }) x: string;
  @ApiProperty({ description: 'Stands in the header of each receipt that it signed.' }) kid: string;
  @ApiProperty({ enum: ['EdDSA'] }) alg: 'EdDSA';
  @ApiProperty({ enum: ['sig'] }) use: 'sig';
}

/** A JSON Web Key Set (RFC 7517). */
export class ReceiptKeysAnswer {
  @ApiProperty({ type: [ReceiptKeyAnswer] }) keys: ReceiptKeyAnswer[];
}
