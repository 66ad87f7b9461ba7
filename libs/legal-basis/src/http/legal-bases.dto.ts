import { IsDay, IsText } from '#platform';

export class ProposeBasisTableDto {
  @IsText(20, { description: 'Name of a version that the installation has.' }) version: string;
  @IsDay({ description: 'A Danish day, today or later; in force from its beginning.' }) effectiveOn: string;
}
