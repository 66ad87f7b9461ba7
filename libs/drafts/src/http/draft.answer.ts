import { ApiProperty } from '@nestjs/swagger';
import { codesNamed } from '#platform';
import { type DraftState, draftStates } from '../domain/draft-state.js';

const version = { type: 'integer', minimum: 1, description: 'Sent back with a change.' } as const;
const children = { type: 'integer', minimum: 0, maximum: 20, description: 'How many children stand on it.' } as const;
const expiresAt = { format: 'date-time', description: 'When it is deleted; where a child was ever on it, when it is marked as kept.' } as const;

/** A draft as it was saved; content is not sent back. */
export class DraftSavedAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(version) version: number;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time' }) savedAt: string;
  @ApiProperty(expiresAt) expiresAt: string;
}

export class DraftAnswer extends DraftSavedAnswer {
  @ApiProperty(children) children: number;
  @ApiProperty({ description: 'What was typed, as it was saved.' }) content: string;
}

export class ListedDraftAnswer extends DraftSavedAnswer {
  @ApiProperty(children) children: number;
  @ApiProperty({ description: 'Whether a child was ever on it: then it is sent, answered or taken over, and never deleted.' }) hadChild: boolean;
  @ApiProperty({ format: 'date-time', description: 'From when on everybody of the unit who handles cases sees that it is there.' }) shownToUnitAt: string;
  @ApiProperty() isOwn: boolean;
  @ApiProperty({ description: 'Name of the colleague whose it is.' }) owner: string;
  @ApiProperty({ description: 'Lies unsent for 8 hours or more.' }) isOverdue: boolean;
  @ApiProperty({ description: 'Its time is up, and a child keeps it.' }) isKept: boolean;
}

export class DraftListAnswer {
  @ApiProperty({ type: [ListedDraftAnswer], description: 'Unsent ones, oldest first.' }) drafts: ListedDraftAnswer[];
}

export class DraftSettledAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty(codesNamed('DraftState', draftStates)) state: DraftState;
}
