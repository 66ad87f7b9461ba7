import { ApiProperty } from '@nestjs/swagger';

/** The caseworker who holds a part. */
export class HolderAnswer {
  @ApiProperty() name: string;
  @ApiProperty() isMe: boolean;
}

/** A hand-over that the colleague has not confirmed. Until then the holder holds it. */
export class HandOverAnswer {
  @ApiProperty({ description: 'The colleague.' }) toName: string;
  @ApiProperty() toMe: boolean;
  @ApiProperty({ format: 'date-time' }) at: string;
}

/** A colleague of this contact point who looked at the part within the last ten minutes. */
export class OtherHereAnswer {
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}
