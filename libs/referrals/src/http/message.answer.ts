import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type MissingInformationSubject, missingInformationSubjects, type ThreadMessageCode, threadMessageCodes } from '#kernel';
import { codesNamed } from '#platform';

/** A word in the thread of a part. */
export class MessageAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(codesNamed('ThreadMessageCode', threadMessageCodes)) code: ThreadMessageCode;
  @ApiPropertyOptional({ ...codesNamed('MissingInformationSubject', missingInformationSubjects), description: 'With missing_information only.' })
  about?: MissingInformationSubject;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
  @ApiProperty({ description: 'A colleague by name, the other authority by unit.' }) from: string;
}

export class MessageSentAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
}
