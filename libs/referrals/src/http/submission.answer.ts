import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CaseWarningAnswer } from '#cases';
import { type ItemClass, itemClasses, type LegalBasisCode, legalBasisCodes, type ProcessingBasisCode, processingBasisCodes, type RefusalCode, refusalCodes } from '#kernel';
import { codesNamed } from '#platform';
import { type Notice, notices } from '../compose-part.js';
import { type PartKind, partKinds } from '../domain/part-content.js';
import { assessBefore } from './part-facts.js';
import { OutsideReceiverAnswer, ReceiverAnswer } from './receiver.answer.js';
import { ReferralSentAnswer } from './referral.answer.js';

/** What the sender gets at once: the receipt, the case's reference, and for each part where it went. */
export class ReferralSubmittedAnswer extends ReferralSentAnswer {
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ example: 'NV-7KQ2-M9XD', description: 'As people say it on the telephone.' }) caseReference: string;
  @ApiProperty({ type: [CaseWarningAnswer] }) warnings: CaseWarningAnswer[];
}

class PreviewProblemAnswer {
  @ApiProperty(codesNamed('RefusalCode', refusalCodes)) code: RefusalCode;
  @ApiPropertyOptional({ example: 'persons[2]', description: 'What is meant: of the incident, of a part where one is named, or `consents[i]`.' }) field?: string;
  @ApiPropertyOptional({ format: 'uuid' }) part?: string;
}

/** One kind of thing that a part holds, with its bases. */
export class NamedItemAnswer {
  @ApiProperty(codesNamed('ItemClass', itemClasses)) itemClass: ItemClass;
  @ApiProperty({ ...codesNamed('LegalBasisCode', legalBasisCodes), description: 'What lifts the duty of secrecy.' }) basis: LegalBasisCode;
  @ApiProperty({ ...codesNamed('ProcessingBasisCode', processingBasisCodes), description: 'What the processing rests on.' }) processingBasis: ProcessingBasisCode;
}

class PreviewPartAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty(codesNamed('PartKind', partKinds)) kind: PartKind;
  @ApiPropertyOptional({ ...codesNamed('LegalBasisCode', legalBasisCodes), description: 'When it carries the part.' }) basis?: LegalBasisCode;
  @ApiProperty({ type: [NamedItemAnswer], description: 'Every kind of thing that the part would hold, each with the bases it names, or those that are proposed when it names none.' }) items: NamedItemAnswer[];
  @ApiPropertyOptional({ type: ReceiverAnswer, description: 'Inside the district.' }) receiver?: ReceiverAnswer;
  @ApiPropertyOptional({ type: OutsideReceiverAnswer, description: 'To be handed over outside the system.' }) outside?: OutsideReceiverAnswer;
  @ApiPropertyOptional({ pattern: '^[0-9]{4}$' }) municipalityCode?: string;
  @ApiPropertyOptional({ ...assessBefore, description: "Of a child's part: 24 hours from now (Barnets lov § 136)." }) assessBefore?: string;
  @ApiProperty({ description: 'A call to the duty officer, made or tried, goes with it.' }) needsCall: boolean;
  @ApiProperty({ ...codesNamed('Notice', notices), isArray: true }) notices: Notice[];
}

/** What submitting would do now. It is refused while there are problems, and else it is not. */
export class ReferralPreviewAnswer {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: [CaseWarningAnswer], description: 'To look at once more; they stop nothing.' }) warnings: CaseWarningAnswer[];
  @ApiProperty({ type: [PreviewProblemAnswer], description: 'All that was found.' }) problems: PreviewProblemAnswer[];
  @ApiProperty({ type: [PreviewPartAnswer], description: 'Those whose person is in the incident.' }) parts: PreviewPartAnswer[];
}
